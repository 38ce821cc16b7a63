using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Referrals.Events;

// Names and properties below ARE the storage format; see ReferralEvents.cs.

/// <summary>The times by which somebody must have answered; each runs out on its own.</summary>
public sealed record ClocksStarted(Guid ReferralId, IReadOnlyList<LoopDue> Due);

/// <param name="For">acknowledgement, answer, information or outcome.</param>
/// <param name="DueBy">From this moment on it is overdue.</param>
/// <param name="EscalateBy">From this moment on, still silent, it is the coordinator's.</param>
public sealed record LoopDue(string Service, string Agency, string For, DateTimeOffset DueBy, DateTimeOffset EscalateBy);

/// <summary>Nobody answered in time.</summary>
public sealed record ResponseOverdue(Guid ReferralId, string Service, string Agency, string For, DateTimeOffset DueBy, DateOnly OverdueOn);

/// <summary>Nobody answered after that either: the coordinator takes it up.</summary>
public sealed record LoopEscalated(Guid ReferralId, string Service, string Agency, string For, DateOnly EscalatedOn);

/// <summary>What a service adds, in its own words, to an answer; sealed under the key of whom the referral is about.</summary>
public sealed record AnswerExplained(Guid ReferralId, string Service, string By, Sealed Note, DateOnly ExplainedOn);

/// <summary>A service needs to know more before it decides.</summary>
/// <param name="QuestionId">To answer by.</param>
/// <param name="DueBy">When the answer is due; null where no clock runs.</param>
public sealed record InformationRequested(Guid ReferralId, Guid QuestionId, string Service, string By, Sealed Question, DateTimeOffset? DueBy, DateOnly RequestedOn);

/// <summary>The referrer answers.</summary>
public sealed record InformationProvided(Guid ReferralId, Guid QuestionId, string By, Sealed Answer, DateOnly ProvidedOn);

/// <summary>A service knows a better one, and hands the referral on to it.</summary>
public sealed record ReferralRedirected(Guid ReferralId, string Service, string By, string ToService, string ToAgency, string Reason, DateOnly RedirectedOn);

/// <summary>The coordinator sends it to a service no rule sent it to.</summary>
public sealed record ReferralSentByHand(Guid ReferralId, string Service, string Agency, string By, Sealed Why, DateOnly SentOn);

/// <summary>Who sent it takes it back, from every service still working on it.</summary>
/// <param name="Reason">Code of the reason.</param>
/// <param name="Told">The services that were still working on it.</param>
public sealed record ReferralWithdrawn(Guid ReferralId, string By, string Reason, IReadOnlyList<DataHolder> Told, DateOnly WithdrawnOn);

/// <summary>A service did one of its steps.</summary>
public sealed record ServiceProgressed(Guid ReferralId, string Service, string By, string Step, DateOnly ProgressedOn);

/// <summary>What became of it at one service; its loop is closed.</summary>
/// <param name="Outcome">Code of the outcome.</param>
/// <param name="Why">The sentence the referrer reads; nothing in it identifies a person.</param>
public sealed record ReferralOutcomeRecorded(Guid ReferralId, string Service, string By, string Outcome, string? Why, DateOnly ClosedOn);

/// <summary>No service works on it any more, and at least one did: it is no longer open.</summary>
public sealed record ReferralClosed(Guid ReferralId, DateOnly ClosedOn);

/// <summary>Something recorded was wrong. The entry stays, and this stands beside it.</summary>
/// <param name="Entry">Version of the event it corrects.</param>
public sealed record EntryCorrected(Guid ReferralId, long Entry, string By, Sealed Correction, DateOnly CorrectedOn);

/// <summary>What was told of a person was wrong: who they are is put right, and the referral as it was sent stays.</summary>
/// <param name="Role">What the person is in the referral.</param>
/// <param name="Fields">What changed, by code and without a word of it: <c>date-of-birth</c>.</param>
/// <param name="AddressProtected">As the referral says it: the particulars hold the address too.</param>
/// <param name="Particulars">All that is held of the person, as corrected; sealed under their own key.</param>
/// <param name="By">The agency that says so.</param>
public sealed record PersonCorrected(
    Guid ReferralId, Guid PersonId, string Role, IReadOnlyList<string> Fields, bool AddressProtected, Sealed Particulars, string By, DateOnly CorrectedOn);

/// <summary>An agency contests an entry. Both stand side by side until a correction settles it.</summary>
public sealed record EntryDisputed(Guid ReferralId, long Entry, string By, Sealed Why, DateOnly DisputedOn);

/// <summary>Another open referral of the same kind seems to be about the same person: neither is merged into the other.</summary>
public sealed record FurtherReferralFound(Guid ReferralId, Guid EarlierReferralId, DateOnly FoundOn);
