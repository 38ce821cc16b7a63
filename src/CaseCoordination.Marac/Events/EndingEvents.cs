using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Marac.Events;

// Names and properties below ARE the storage format; see MaracCaseEvents.cs.

/// <summary>The work is done: each agency keeps its own file marked, so that it notices a further incident.</summary>
/// <param name="Anchor">The day the window counts from.</param>
/// <param name="Until">The last day of the mark.</param>
public sealed record FilesFlagged(Guid CaseId, IReadOnlyList<string> Agencies, DateOnly Anchor, DateOnly Until, DateOnly FlaggedOn);

/// <summary>A repeat came: the mark lasts from it.</summary>
/// <param name="ByCaseId">The repeat's own case.</param>
public sealed record FlagsExtended(Guid CaseId, Guid ByCaseId, DateOnly Anchor, DateOnly Until, DateOnly ExtendedOn);

/// <summary>The window passed without a further incident: the marks come off and the case is closed.</summary>
public sealed record FlagsExpired(Guid CaseId, IReadOnlyList<string> Agencies, DateOnly ExpiredOn);

/// <summary>The victim moved: her case goes to the MARAC of her new address.</summary>
/// <param name="To">Code of that MARAC.</param>
/// <param name="Reason">temporary-move or permanent-move.</param>
public sealed record TransferRequested(Guid CaseId, string To, string Reason, DateOnly RequestedOn);

/// <param name="Papers">Codes of what was sent: minutes, action-plan, referral, research.</param>
public sealed record TransferPapersSent(Guid CaseId, IReadOnlyList<string> Papers, DateOnly SentOn);

/// <summary>The other MARAC has it.</summary>
/// <param name="ReceivedBy">The coordinator who took it; sealed under the victim's key.</param>
public sealed record TransferAcknowledged(Guid CaseId, Sealed ReceivedBy, DateOnly AcknowledgedOn);

/// <summary>Somebody in it died: it is closed, kept, and held out for a homicide review.</summary>
/// <param name="Role">victim or perpetrator.</param>
/// <param name="HoldRetention">Nothing of it may be disposed of until a review was considered (DVCVA 2004 s.9).</param>
public sealed record DeathRecorded(Guid CaseId, string Role, bool HoldRetention, DateOnly RecordedOn);

/// <summary>Somebody says it should not be here; it takes another to agree.</summary>
/// <param name="Reason">duplicate or wrong-person.</param>
/// <param name="By">The account that proposed it.</param>
public sealed record VoidProposed(Guid CaseId, string Reason, string By, DateOnly ProposedOn);

/// <summary>A second person agreed: it counts for nothing.</summary>
public sealed record CaseVoided(Guid CaseId, string Reason, string By, DateOnly VoidedOn);
