using CaseCoordination.Cases.Wording;

namespace CaseCoordination.Cases.Timeline.Words;

/// <summary>What the entries of an anti-social behaviour case are called and say.</summary>
internal static class AsbWording
{
    public static EntryWords? Of(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.AsbCaseOpened => new("Antisocial behaviour case opened", $"Opened from {entry.Word("from")} about {Subject(entry)}: {entry.Word("category")}, in {Area(entry)}. Exploitation suspected: {entry.Word("exploitation")}."),
        TimelineEntryKind.AsbReferralTakenOn => new("Referral taken on", "The referral it comes from is accepted: steps may be proposed."),
        TimelineEntryKind.AsbIncidentLogged => new("Incident logged", $"What happened: {entry.Word("conduct")}.{After(" Reported to", entry, "reportedTo", entry.Named)}"),
        TimelineEntryKind.AsbExploitationConsidered => new("Exploitation considered", $"Whether the subject is exploited was looked into: {entry.Word("outcome")}."),
        TimelineEntryKind.AsbInterventionProposed => new("Step proposed", $"Intervention {entry.Fact("number")}: {entry.Word("step")}, about {entry.Word("conduct")}, with {Counted(entry.Fact("terms"), "term")}.{After(" Signed by", entry, "signatories", entry.Named)}{After(" Passed over, with reasons:", entry, "skipped", entry.Words)}"),
        TimelineEntryKind.AsbInterventionApproved => new("Step approved", $"Intervention {entry.Fact("number")} may be served."),
        TimelineEntryKind.AsbInterventionServed => new("Step served", $"Intervention {entry.Fact("number")}, {entry.Word("step")}, served by {entry.Word("method")} (rule: {entry.Word("rule")}). Age at issue: {entry.Word("ageBand")}.{After(" In force until", entry, "until", entry.Day)}"),
        TimelineEntryKind.AsbComplianceChecked => new("Compliance checked", $"Intervention {entry.Fact("number")}: {entry.Word("outcome")}."),
        TimelineEntryKind.AsbBreachReported => new("Breach reported", $"A term of intervention {entry.Fact("number")} is said to have been broken."),
        TimelineEntryKind.AsbBreachConfirmed => new("Breach confirmed", $"Intervention {entry.Fact("number")}, {entry.Word("step")}, was broken. Done about it: {entry.Word("action")}."),
        TimelineEntryKind.AsbBreachNotConfirmed => new("Breach not confirmed", $"The breach of intervention {entry.Fact("number")} is not confirmed."),
        TimelineEntryKind.AsbInterventionReviewed => new("Step reviewed", $"Intervention {entry.Fact("number")}: {entry.Word("outcome")}.{After(" Next review on", entry, "next", entry.Day)}"),
        TimelineEntryKind.AsbInterventionChallenged => new("Appeal made", $"The subject appeals against intervention {entry.Fact("number")}."),
        TimelineEntryKind.AsbInterventionReviewDue => new("Review due", $"Intervention {entry.Fact("number")} was to be reviewed, and no review is on record."),
        TimelineEntryKind.AsbInterventionExpired => new("Step expired", $"Intervention {entry.Fact("number")}, {entry.Word("step")}, is no longer in force. How it was complied with is still to be said."),
        TimelineEntryKind.AsbPenaltyUnpaid => new("Penalty not paid", $"The time to pay the penalty of intervention {entry.Fact("number")} is over, and no payment is on record."),
        TimelineEntryKind.AsbChallengeRuled => new("Appeal ruled on", $"The appeal against intervention {entry.Fact("number")}: {entry.Word("ruling")}."),
        TimelineEntryKind.AsbChallengePeriodEnded => new("Time to appeal over", $"Intervention {entry.Fact("number")} can no longer be appealed."),
        TimelineEntryKind.AsbInterventionEnded => new("Step ended", $"Intervention {entry.Fact("number")}, {entry.Word("step")}, is over: {entry.Word("reason")}."),
        TimelineEntryKind.AsbCaseClosed => new("Antisocial behaviour case closed", $"Closed: {entry.Word("reason")}."),
        TimelineEntryKind.AsbPersonErased => new("Someone in the case was erased", $"Nothing about the {entry.Word("role")} named here can be read any more. The case stays as a count."),
        _ => null,
    };

    private static string Subject(TimelineEntry entry) => entry.Fact("subject") switch { "person" => "a person", "unknown" => "nobody known", _ => entry.Word("subject") };

    private static string Area(TimelineEntry entry) => entry.Fact("area") == "other" ? "another area" : PlainWords.Place(entry.Fact("area"));

    private static string Counted(string number, string what) => $"{number} {what}{(number == "1" ? "" : "s")}";

    private static string After(string before, TimelineEntry entry, string name, Func<string, string> say) => entry.Fact(name).Length > 0 ? $"{before} {say(name)}." : "";
}
