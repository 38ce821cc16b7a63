using CaseCoordination.Cases.Wording;

namespace CaseCoordination.Cases.Timeline.Words;

/// <summary>What the entries of a case review are called and say.</summary>
internal static class CaseReviewWording
{
    public static EntryWords? Of(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.CaseReviewRequested => new("Case review requested", $"About {entry.Word("problem")}, with {entry.Fact("reports")} reports made before. Due: {Dues(entry)}."),
        TimelineEntryKind.CaseReviewAcknowledged => new("Case review acknowledged", "The applicant knows it has arrived."),
        TimelineEntryKind.CaseReviewInformationRequested => new("Information asked for", $"Asked what they know: {entry.Named("agencies")}."),
        TimelineEntryKind.CaseReviewThresholdMet => new("Threshold met", $"The review is held: {entry.Fact("qualifying")} reports count (rule: {entry.Word("rule")}), on the ground of {entry.Word("ground")}."),
        TimelineEntryKind.CaseReviewThresholdNotMet => new("Threshold not met", $"The review is not held: {entry.Fact("qualifying")} reports count (rule: {entry.Word("rule")}); {entry.Word("reason")}. The applicant was advised what else may help."),
        TimelineEntryKind.CaseReviewPanelHeld => new("Review panel held", $"Present: {entry.Named("agencies")}. Recommendations made: {entry.Fact("recommendations")}."),
        TimelineEntryKind.CaseReviewOutcomeSent => new("Outcome sent", "The applicant was told the outcome."),
        TimelineEntryKind.CaseReviewAppealed => new("Case review appealed", "The applicant asks to have the decision looked at again."),
        TimelineEntryKind.CaseReviewOverdue => new("Case review overdue", $"The last day of a step went by, and it was not taken: {entry.Word("step")}."),
        TimelineEntryKind.CaseReviewClosed => new("Case review closed", $"Closed: {entry.Word("reason")}."),
        TimelineEntryKind.CaseReviewApplicantErased => new("Applicant erased", "Nothing about the applicant can be read any more. The review stays as a count."),
        _ => null,
    };

    private static string Dues(TimelineEntry entry) => string.Join(
        ", ", entry.Fact("due").Split(", ").Select(due => due.Split(" by ") is [var step, var day] ? $"{PlainWords.Within(step)} by {TimelineWording.Day(day)}" : due));
}
