namespace CaseCoordination.Marac.Events;

// Names and properties below ARE the storage format; see MaracCaseEvents.cs. A meeting's events name no person.

/// <summary>A meeting is called, with the days that follow from its own.</summary>
/// <param name="Place">Code of the place.</param>
/// <param name="Emergency">Called because risk cannot wait for the next one: it has no deadline.</param>
/// <param name="Clocks">Id of the clocks the days were computed by.</param>
public sealed record MeetingScheduled(
    Guid MeetingId,
    DateOnly HeldOn,
    string Place,
    bool Emergency,
    DateOnly ReferralsCloseOn,
    DateOnly CaseListOn,
    DateOnly ResearchDueOn,
    DateOnly MinutesDueOn,
    string Clocks,
    IReadOnlyList<InvitedAgency> Invited,
    DateOnly ScheduledOn);

public sealed record MeetingReferralsClosed(Guid MeetingId, DateOnly ClosedOn);

public sealed record CaseListCirculated(Guid MeetingId, int Cases, DateOnly CirculatedOn);

public sealed record MeetingOpened(Guid MeetingId, DateOnly HeldOn);

/// <summary>What was discussed is now to be written down.</summary>
public sealed record MeetingEnded(Guid MeetingId, DateOnly EndedOn);

public sealed record MinutesCirculated(Guid MeetingId, DateOnly CirculatedOn);

public sealed record MeetingClosed(Guid MeetingId, DateOnly ClosedOn);

/// <param name="Cases">Those that were listed: each waits for another meeting.</param>
public sealed record MeetingCancelled(Guid MeetingId, string Reason, IReadOnlyList<Guid> Cases, DateOnly CancelledOn);

public sealed record AttendanceRecorded(Guid MeetingId, string Agency, Attendance Attendance, DateOnly RecordedOn);

/// <summary>How an agency took part (SafeLives minutes template); numbers are stored and never reused.</summary>
public enum Attendance
{
    Present = 1,
    Deputy = 2,
    ApologiesWithInformation = 3,
    ApologiesNoInformation = 4,
    Absent = 5,
}

/// <summary>An agency has a conflict of interest in a case: from now on it sees nothing of it.</summary>
public sealed record ConflictDeclared(Guid MeetingId, Guid CaseId, string Agency, DateOnly DeclaredOn);

public sealed record AgendaItemAdded(Guid MeetingId, Guid CaseId, bool Late, DateOnly AddedOn);

public sealed record AgendaItemRemoved(Guid MeetingId, Guid CaseId, DateOnly RemovedOn);

/// <summary>The agenda is put in another order: one case is taken before another.</summary>
/// <param name="Before">The case it is now discussed before; null where it is the last.</param>
public sealed record AgendaItemMoved(Guid MeetingId, Guid CaseId, Guid? Before, DateOnly MovedOn);
