using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Marac.Events;

// Names and properties below ARE the storage format; see MaracCaseEvents.cs.

/// <summary>The case is on a meeting's list, and the agencies invited become party to it.</summary>
/// <param name="Late">After the meeting's deadline, accepted by the chair.</param>
public sealed record CaseListed(
    Guid CaseId, Guid MeetingId, DateOnly MeetingOn, bool Late, IReadOnlyList<InvitedAgency> Invited, DateOnly ListedOn);

/// <summary>An agency at the table, and its part there.</summary>
/// <param name="Part">coordinator, police, idva, housing and so on.</param>
public sealed record InvitedAgency(string Agency, string Part);

/// <summary>The meeting is not held: the case waits for another.</summary>
public sealed record CaseUnlisted(Guid CaseId, Guid MeetingId, DateOnly UnlistedOn);

/// <summary>The chair put it off to another meeting.</summary>
/// <param name="Escalation">Why it is put off once more; null the first time. Sealed like the reason.</param>
public sealed record CaseDeferred(Guid CaseId, Guid MeetingId, Sealed Reason, Sealed? Escalation, DateOnly DeferredOn);

/// <summary>An agency is asked what it knows.</summary>
public sealed record ResearchRequested(Guid CaseId, string Agency, DateOnly DueOn, DateOnly RequestedOn);

/// <summary>It said what it knows, or that it knows nothing: an answer too, and not the same as none.</summary>
/// <param name="Text">Sealed under the victim's key; null where nothing is known.</param>
public sealed record ResearchAnswered(Guid CaseId, string Agency, bool NothingKnown, Sealed? Text, DateOnly AnsweredOn);

/// <summary>The meeting discussed it: one of these is one case in the national return.</summary>
/// <param name="Repeat">Whether it is a repeat, by rule or as confirmed.</param>
/// <param name="Agencies">Those who took part.</param>
/// <param name="Counted">What it counts by.</param>
public sealed record CaseHeard(
    Guid CaseId, Guid MeetingId, DateOnly HeardOn, string ReferringAgency, bool Repeat, IReadOnlyList<string> Agencies, HeardAs Counted);

/// <summary>What a case heard counts by; nothing in it identifies a person.</summary>
public sealed record HeardAs(
    string VictimSex, string VictimAgeBand, string MinoritisedEthnicity, string Lgbt, string Disabled, int Children, int PerpetratorsUnder18);

/// <summary>The meeting agreed no action, for a reason. Sealed under the victim's key.</summary>
public sealed record NoActionsRecorded(Guid CaseId, Sealed Reason, DateOnly RecordedOn);

/// <summary>What was said of this case; minutes are kept case by case, sealed under the victim's key.</summary>
public sealed record MinutesWritten(Guid CaseId, Guid MeetingId, Sealed Text, DateOnly WrittenOn);

/// <summary>An agency has a conflict of interest: it is not party to the case, whatever part it had.</summary>
public sealed record AgencyExcluded(Guid CaseId, string Agency, Guid MeetingId, DateOnly ExcludedOn);
