namespace CaseCoordination.Cases.Timeline.Words;

/// <summary>What the entries of an ISVA case are called and say.</summary>
internal static class IsvaWords
{
    public static EntryWords? Of(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.IsvaCaseOpened => new("Advocacy case opened", $"A referral from {entry.Named("from")} has reached the ISVA service. Source: {entry.Word("source")}."),
        TimelineEntryKind.IsvaCaseAccepted => new("Taken on by the advocacy service", "The ISVA service works on the case from now on."),
        TimelineEntryKind.IsvaReferralEnded => new("Advocacy referral ended", $"At the referral: {entry.Word("reason")}. The case ends with it."),
        TimelineEntryKind.IsvaConsentConfirmed => new("Consent to support confirmed", $"The support is wanted. Consent: {entry.Word("by")}."),
        TimelineEntryKind.IsvaConsentWithdrawn => new("Consent to support withdrawn", "The service lets go: the case can only be closed."),
        TimelineEntryKind.IsvaCaseAllocated => new("Adviser allocated", "An adviser has the case."),
        TimelineEntryKind.IsvaCaseWaitlisted => new("Put on the waiting list", $"It waits for an adviser. Priority: {entry.Word("priority")}."),
        TimelineEntryKind.IsvaContactAttempted => new("Adviser tried to make contact", $"What came of it: {entry.Word("outcome")}."),
        TimelineEntryKind.IsvaClientEngaged => new("Engaged with the advocacy service", "The support has been taken up."),
        TimelineEntryKind.IsvaNeedsAssessed => new("Needs assessed", $"Needs named: {entry.Fact("needs")}."),
        TimelineEntryKind.IsvaSupportStarted => new("Support started", "The support has begun."),
        TimelineEntryKind.IsvaOutcomesRecorded => new("Outcomes recorded", $"What the support changed was asked at the {entry.Word("at")}."),
        TimelineEntryKind.IsvaExitPlanned => new("End of support planned", $"The support is to end on {entry.Fact("for")}."),
        TimelineEntryKind.IsvaCjStageMoved => new("Criminal case moved", $"The criminal case has moved.{TellBy(entry)}"),
        TimelineEntryKind.IsvaVictimTold => new("Victim told of a decision", entry.Fact("inTime") == "yes" ? "The victim was told in time." : "The victim was told, later than the Victims' Code allows."),
        TimelineEntryKind.IsvaTellingOverdue => new("Telling the victim overdue", $"The victim was to be told of a decision by {entry.Fact("due")}."),
        TimelineEntryKind.IsvaCaseClosed => new("Advocacy case closed", $"Closed: {entry.Word("reason")}."),
        TimelineEntryKind.IsvaCaseReopened => new("Advocacy case reopened", "It was taken up again, with consent given anew."),
        _ => null,
    };

    private static string TellBy(TimelineEntry entry) => entry.Fact("tellBy").Length > 0 ? $" The victim is to be told by {entry.Fact("tellBy")}." : "";
}
