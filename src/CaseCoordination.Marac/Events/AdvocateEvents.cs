using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Marac.Events;

// Names and properties below ARE the storage format; see MaracCaseEvents.cs.

/// <summary>The victim's advocate is asked to reach her before the meeting; the agency becomes party to the case.</summary>
/// <param name="ContactDueOn">The last day of the first attempt; a meeting before it makes it earlier.</param>
/// <param name="Clocks">Id of the clocks the day was computed by.</param>
public sealed record IdvaAsked(Guid CaseId, string Agency, DateOnly ContactDueOn, string Clocks, DateOnly AskedOn);

/// <summary>The advocate tried to reach the victim.</summary>
/// <param name="Channel">phone, text, email, in-person or via-third-party.</param>
/// <param name="Outcome">reached, no-answer, message-left or not-safe-to-speak.</param>
/// <param name="Views">What she wants the meeting to know; sealed under her key, null where she said nothing.</param>
public sealed record IdvaContactAttempted(Guid CaseId, string Agency, string Channel, string Outcome, Sealed? Views, DateOnly AttemptedOn);

/// <summary>The day of the first attempt passed, or the meeting came, and nobody tried to reach her; said once.</summary>
public sealed record IdvaContactOverdue(Guid CaseId, string Agency, DateOnly DueOn, DateOnly RaisedOn);

/// <summary>The victim was told what the meeting agreed.</summary>
/// <param name="Note">What she said to it; sealed under her key, null where nothing is to be kept.</param>
public sealed record VictimUpdated(Guid CaseId, Guid MeetingId, string Agency, Sealed? Note, DateOnly UpdatedOn);

/// <summary>It was decided not to tell her: a decision too, and not the same as silence.</summary>
/// <param name="Reason">not-safe, not-reached or her-wish.</param>
/// <param name="Why">Sealed under her key.</param>
public sealed record VictimNotUpdated(Guid CaseId, Guid MeetingId, string Agency, string Reason, Sealed Why, DateOnly DecidedOn);

/// <summary>The day to tell her passed, and nobody did or said why not; said once.</summary>
public sealed record VictimUpdateOverdue(Guid CaseId, Guid MeetingId, string Agency, DateOnly DueOn, DateOnly RaisedOn);
