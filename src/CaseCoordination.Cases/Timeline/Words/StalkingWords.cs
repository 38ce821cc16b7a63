namespace CaseCoordination.Cases.Timeline.Words;

/// <summary>What the entries of a stalking case are called and say.</summary>
internal static class StalkingWords
{
    public static EntryWords? Of(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.StalkingCaseOpened => new("Stalking case opened", $"A {entry.Word("kind")} referral from {entry.Named("from")} has reached the service."),
        TimelineEntryKind.StalkingReferralScreened => new("Stalking referral screened", $"{Score(entry)}{Priority(entry)} First contact is due by {entry.Day("due")} (rule: {entry.Word("rule")}).{Marac(entry)}"),
        TimelineEntryKind.StalkingCaseAccepted => new("Taken on by the stalking service", "The service works on the case from now on."),
        TimelineEntryKind.StalkingReferralEnded => new("Stalking referral ended", $"The referral was {entry.Word("reason")}: the case ends with it."),
        TimelineEntryKind.StalkingConsentWithdrawn => new(
            "Consent withdrawn from the stalking service",
            entry.Fact("kept") == "yes" ? "The service keeps the case in the public interest, as it is for the MARAC to hear." : "The service lets go: the case can only be closed."),
        TimelineEntryKind.StalkingSafeContactAgreed => new("Safe contact agreed", $"How she can be reached safely is agreed until {entry.Day("until")}."),
        TimelineEntryKind.StalkingSafeContactDoubted => new("Safe contact in doubt", $"There was a {entry.Word("doubt")} event: nobody contacts her before it is agreed anew."),
        TimelineEntryKind.StalkingContactAttempted => new("Contact attempted", $"At a safe time and by a safe channel: {entry.Word("outcome")}."),
        TimelineEntryKind.StalkingContactOverdue => new("First contact overdue", $"The first attempt was due by {entry.Day("due")} and there was none."),
        TimelineEntryKind.StalkingVictimEngaged => new("Engaged with the stalking service", "She wants the service's help."),
        TimelineEntryKind.StalkingRiskAssessed => new("Stalking risk assessed", $"{Score(entry)}{Priority(entry)} The next review is due by {entry.Day("due")}."),
        TimelineEntryKind.StalkingSupportGiven => new("Stalking support given", $"Support: {entry.Word("support")}."),
        TimelineEntryKind.StalkingCaseReviewed => new("Stalking case reviewed", $"The next review is due by {entry.Day("next")}."),
        TimelineEntryKind.StalkingReviewOverdue => new("Stalking review overdue", $"The review was due by {entry.Day("due")} and there was none."),
        TimelineEntryKind.StalkingOrderMoved => new("Stalking protection order", $"Protection order: {entry.Word("step")}.{Until(entry)}"),
        TimelineEntryKind.StalkingMaracConsidered => new("Held against the criteria of the conference", $"MARAC considered: {entry.Word("outcome")}."),
        TimelineEntryKind.StalkingCaseClosed => new("Stalking case closed", $"Closed: {entry.Word("reason")}."),
        _ => null,
    };

    private static string Score(TimelineEntry entry) => entry.Fact("yes").Length > 0 ? $"{entry.Fact("yes")} of 11 topics answered yes. " : "No stalking screening was sent. ";

    private static string Priority(TimelineEntry entry) => entry.Fact("priority") == "yes" ? "It has priority." : "It has no priority.";

    private static string Marac(TimelineEntry entry) => entry.Fact("marac") == "yes" ? " It is domestic abuse too: hold it against the criteria of the MARAC." : "";

    private static string Until(TimelineEntry entry) => entry.Fact("until").Length > 0 ? $" It holds until {entry.Day("until")}." : "";
}
