using CaseCoordination.Cases.Wording;

namespace CaseCoordination.Cases.Timeline.Words;

/// <summary>What the entries of a MARAC case, and of a meeting, are called and say.</summary>
internal static class MaracWords
{
    public static EntryWords? Of(TimelineEntry entry) => OfCase(entry) ?? OfAdvocate(entry) ?? OfMeeting(entry);

    private static EntryWords? OfCase(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.MaracOpened => new("Case opened", "A referral to the MARAC opened a case."),
        TimelineEntryKind.MaracScreened => new("Screened", $"{entry.Word("outcome", capital: true)}, by the rules {entry.Word("ruleSet")}. Criteria met: {(entry.Fact("criteria").Length > 0 ? entry.Words("criteria") : "none")}."),
        TimelineEntryKind.MaracCriterionAdded => new("Criterion added by judgement", $"Judged to be met: {entry.Word("criterion")}."),
        TimelineEntryKind.MaracDeclined => new("Declined by the chair", $"Not heard: {entry.Word("reason")}."),
        TimelineEntryKind.MaracRepeatFound => new("Repeat found", $"A further incident within the window that began on {entry.Day("anchor")}, {(entry.Fact("certain") == "yes" ? "certain by an agency's own reference" : "by name and birth: to be confirmed")}."),
        TimelineEntryKind.MaracRepeatConfirmed => new("Repeat confirmed", "It is the same two people as in an earlier case."),
        TimelineEntryKind.MaracRepeatDismissed => new("Repeat dismissed", "It is not the same two people as in the earlier case."),
        TimelineEntryKind.MaracListed => new("Listed for a meeting", $"To be heard on {entry.Day("on")}{(entry.Fact("late") == "yes" ? ", as a late item" : "")}."),
        TimelineEntryKind.MaracUnlisted => new("Taken off the list", "The case waits for another meeting."),
        TimelineEntryKind.MaracDeferred => new("Deferred by the chair", $"It waits for another meeting{(entry.Fact("escalated") == "yes" ? ", once more: escalated" : "")}."),
        TimelineEntryKind.MaracResearchRequested => new("Research requested", $"{entry.Named("asked")} is asked what it knows, by {entry.Day("due")}."),
        TimelineEntryKind.MaracResearchAnswered => new("Research answered", $"{(entry.Fact("nothingKnown") == "yes" ? "It says that nothing is known." : "It said what it knows.")}"),
        TimelineEntryKind.MaracHeard => new("Case heard", $"Discussed by {entry.Named("agencies")}{(entry.Fact("repeat") == "yes" ? ", as a repeat" : "")}."),
        TimelineEntryKind.MaracNoActions => new("No action agreed", "The chair recorded why."),
        TimelineEntryKind.MaracMinutesWritten => new("Minutes written", "What was said of the case is on record."),
        TimelineEntryKind.MaracAgencyExcluded => new("Conflict of interest", $"{entry.Named("excluded")} takes no part in the case."),
        TimelineEntryKind.MaracActionAgreed => new("Action agreed", $"{entry.Word("type", capital: true)}, by {entry.Day("due")}."),
        TimelineEntryKind.MaracActionStarted => new("Action started", "Its owner has begun."),
        TimelineEntryKind.MaracActionCompleted => new("Action completed", "It is done."),
        TimelineEntryKind.MaracActionNotDone => new("Action not done", $"Because: {entry.Word("because")}."),
        TimelineEntryKind.MaracActionReassigned => new("Action reassigned", $"From {entry.Named("from")} to {entry.Named("to")}, by {entry.Day("due")}."),
        TimelineEntryKind.MaracActionSuperseded => new("Action superseded", "Another action stands in its place."),
        TimelineEntryKind.MaracActionOverdue => new("Action overdue", $"It was due on {entry.Day("due")}."),
        TimelineEntryKind.MaracActionEscalated => new("Overdue action escalated", $"Step {entry.Fact("step")}: {entry.Fact("late")} working days late."),
        TimelineEntryKind.MaracFilesFlagged => new("Files marked", $"{entry.Named("agencies")} keep their files marked until {entry.Day("until")}."),
        TimelineEntryKind.MaracFlagsExtended => new("Marks extended", $"A repeat came: files stay marked until {entry.Day("until")}."),
        TimelineEntryKind.MaracFlagsExpired => new("Marks expired", "The window passed without a further incident; the case is closed."),
        TimelineEntryKind.MaracTransferRequested => new("Transfer requested", $"To the MARAC {PlainWords.Place(entry.Fact("to"))}: {entry.Word("reason")}."),
        TimelineEntryKind.MaracPapersSent => new("Transfer papers sent", $"Sent: {entry.Words("papers")}."),
        TimelineEntryKind.MaracTransferAcknowledged => new("Transfer acknowledged", "The other MARAC has the case."),
        TimelineEntryKind.MaracDeath => new("A death was recorded", $"The {entry.Word("role")} died. The case is closed and held for a review."),
        TimelineEntryKind.MaracVoidProposed => new("Voiding proposed", $"As {entry.Word("reason")}; another person has to agree."),
        TimelineEntryKind.MaracVoided => new("Case voided", $"Two people agreed: {entry.Word("reason")}."),
        _ => null,
    };

    private static EntryWords? OfAdvocate(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.MaracAdvocateAsked => new("Advocate asked", $"{entry.Named("asked")} is asked to reach the victim, by {entry.Day("due")} and before the meeting."),
        TimelineEntryKind.MaracAdvocateContact => new("Victim contacted by her advocate", $"{entry.Word("channel", capital: true)}: {entry.Word("outcome")}."),
        TimelineEntryKind.MaracAdvocateOverdue => new("Contact with the victim overdue", $"Nobody had tried to reach her by {entry.Day("due")}."),
        TimelineEntryKind.MaracVictimUpdated => new("Victim updated", "She was told what the meeting agreed."),
        TimelineEntryKind.MaracVictimNotUpdated => new("Victim not updated", $"It was decided not to tell her of the meeting: {entry.Word("reason")}."),
        TimelineEntryKind.MaracVictimUpdateOverdue => new("Update of the victim overdue", $"She was to be told of the meeting by {entry.Day("due")}."),
        _ => null,
    };

    private static EntryWords? OfMeeting(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.MaracMeetingScheduled => new("Meeting scheduled", $"On {entry.Day("on")} at {PlainWords.Place(entry.Fact("place"))}; referrals close on {entry.Day("closes")}."),
        TimelineEntryKind.MaracReferralsClosed => new("Referrals closed", "What comes now is a late item."),
        TimelineEntryKind.MaracCaseListCirculated => new("Case list circulated", $"{entry.Fact("cases")} cases."),
        TimelineEntryKind.MaracMeetingOpened => new("Meeting opened", "It is in session."),
        TimelineEntryKind.MaracMeetingEnded => new("Meeting ended", "Minutes are being written."),
        TimelineEntryKind.MaracMinutesCirculated => new("Minutes circulated", "They are with the agencies."),
        TimelineEntryKind.MaracMeetingClosed => new("Meeting closed", "Nothing more is recorded of it."),
        TimelineEntryKind.MaracMeetingCancelled => new("Meeting cancelled", $"Because: {entry.Word("reason")}. {entry.Fact("cases")} cases wait for another."),
        TimelineEntryKind.MaracAttendance => new("Attendance recorded", $"{entry.Word("attendance", capital: true)}."),
        TimelineEntryKind.MaracConflict => new("Conflict of interest declared", "In one case on the agenda."),
        TimelineEntryKind.MaracAgendaAdded => new("Put on the agenda", $"{(entry.Fact("late") == "yes" ? "A late item." : "A case was listed.")}"),
        TimelineEntryKind.MaracAgendaRemoved => new("Taken off the agenda", "A case was deferred."),
        TimelineEntryKind.MaracAgendaMoved => new("Agenda put in another order", "A case is discussed earlier or later than it was to be."),
        _ => null,
    };
}
