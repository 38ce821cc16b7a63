using CaseCoordination.Cases.Wording;

namespace CaseCoordination.Cases.Timeline.Words;

/// <summary>What the entries of a referral are called and say.</summary>
internal static class ReferralWords
{
    public static EntryWords? Of(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.ReferralReceived => new("Referral received", $"{Article(entry.Word("kind"))} {entry.Word("kind")} referral, reference {entry.Fact("reference")}. Consent: {entry.Word("consent")}."),
        TimelineEntryKind.ReferralRouted => new("Referral routed", $"Sent to {entry.Words("services")} under routing rules version {entry.Fact("ruleSet")} (rule: {entry.Words("rules")}). {entry.Fact("why")}"),
        TimelineEntryKind.ReferralUndeliverable => new("Waiting for the coordinator", entry.Fact("why")),
        TimelineEntryKind.ReferralAcknowledged => new("Receipt acknowledged", $"It has arrived for {entry.Word("service")}."),
        TimelineEntryKind.ReferralAccepted => new("Referral accepted", $"Accepted for {entry.Word("service")}. {entry.Fact("why")}"),
        TimelineEntryKind.ReferralDeclined => new("Referral declined", $"Declined for {entry.Word("service")}. {entry.Fact("why")}{Signposts(entry)}"),
        TimelineEntryKind.ReferralReturned => new("Returned to the referrer", "No service asked is taking it on."),
        TimelineEntryKind.ConsentRecorded => new("Consent recorded", $"Consent is now: {entry.Word("consent")}.{Basis(entry, " Shared on the basis of")}"),
        TimelineEntryKind.ConsentWithdrawn => new("Consent withdrawn", $"The victim takes her consent back. Told: {entry.Named("told")}."),
        TimelineEntryKind.WithdrawalAcknowledged => new("Withdrawal acknowledged", $"It knows of the withdrawal and {(entry.Fact("keeps") == "yes" ? "keeps what it holds" : "lets go of what it held")}.{Basis(entry, " Kept on the basis of")}"),
        TimelineEntryKind.PersonErased => new("A person was erased", $"Nothing about the {entry.Word("role")} named here can be read any more. The referral stays as a count."),
        _ => OfLoop(entry),
    };

    private static EntryWords? OfLoop(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.ClocksStarted => new("Clocks started", $"Due: {Dues(entry)}."),
        TimelineEntryKind.ResponseOverdue => new("Overdue", $"No {entry.Word("for")} from {entry.Word("service")} in time."),
        TimelineEntryKind.LoopEscalated => new("Escalated to the coordinator", $"Still no {entry.Word("for")} from {entry.Word("service")}: the coordinator takes it up."),
        TimelineEntryKind.AnswerExplained => new("Note added", $"{entry.Word("service", capital: true)} adds a note for the referrer."),
        TimelineEntryKind.InformationRequested => new(
            "Information requested", $"{entry.Word("service", capital: true)} needs to know more{(entry.Fact("due").Length > 0 ? $", by {entry.Day("due")}" : "")}."),
        TimelineEntryKind.InformationProvided => new("Information provided", "The referrer has answered."),
        TimelineEntryKind.ReferralRedirected => new("Referral redirected", $"Handed on from {entry.Word("service")} to {entry.Word("to")}: {entry.Word("reason")}."),
        TimelineEntryKind.ReferralSentByHand => new("Sent by the coordinator", $"Sent to {entry.Word("service")} by a person, not by a rule."),
        TimelineEntryKind.ReferralWithdrawn => new(
            "Referral withdrawn", $"The referrer takes it back: {entry.Word("reason")}.{(entry.Fact("told").Length > 0 ? $" Told: {entry.Words("told")}." : "")}"),
        TimelineEntryKind.ServiceProgressed => new("Step done", $"{entry.Word("service", capital: true)}: {entry.Word("step")}."),
        TimelineEntryKind.OutcomeRecorded => new("Outcome recorded", $"{entry.Word("service", capital: true)}: {entry.Word("outcome")}.{(entry.Fact("why").Length > 0 ? $" {entry.Fact("why")}" : "")}"),
        TimelineEntryKind.ReferralClosed => new("Referral closed", "Every service asked has said what became of it."),
        TimelineEntryKind.EntryCorrected => new("Entry corrected", $"Entry {entry.Fact("entry")} was wrong; what is right stands beside it."),
        TimelineEntryKind.PersonCorrected => new("Particulars put right", $"Of the {entry.Word("role")}: {entry.Words("fields")}. What was sent at first stays on record."),
        TimelineEntryKind.EntryDisputed => new("Entry contested", $"Entry {entry.Fact("entry")} is contested."),
        TimelineEntryKind.FurtherReferralFound => new("Another referral is open", "Another open referral of this kind seems to be about the same person. Neither is merged into the other."),
        _ => null,
    };

    private static string Signposts(TimelineEntry entry) =>
        entry.Fact("signposts").Length > 0 ? $" Signposted to {entry.Words("signposts")}." : "";

    private static string Article(string word) => word.Length > 0 && "aeiouAEIO".Contains(word[0], StringComparison.Ordinal) ? "An" : "A";

    private static string Dues(TimelineEntry entry) => string.Join(
        "; ", entry.Fact("due").Split("; ").Select(due => due.Split(' ') is [var what, var service, var day] ? $"{PlainWords.Within(what)} of {PlainWords.Within(service)} by {TimelineWording.Day(day)}" : due));

    private static string Basis(TimelineEntry entry, string before) =>
        entry.Fact("basis").Length > 0 ? $"{before} {entry.Word("basis")}." : "";
}
