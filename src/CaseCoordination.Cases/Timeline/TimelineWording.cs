using CaseCoordination.Cases.Wording;

namespace CaseCoordination.Cases.Timeline;

/// <summary>The words of a timeline, for the page and the API alike; facts come in, no name ever does.</summary>
public static class TimelineWording
{
    public static string Title(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.ReferralReceived => "Referral received",
        TimelineEntryKind.ReferralRouted => "Referral routed",
        TimelineEntryKind.ReferralUndeliverable => "Waiting for the coordinator",
        TimelineEntryKind.ReferralAcknowledged => "Receipt acknowledged",
        TimelineEntryKind.ReferralAccepted => "Referral accepted",
        TimelineEntryKind.ReferralDeclined => "Referral declined",
        TimelineEntryKind.ReferralReturned => "Returned to the referrer",
        TimelineEntryKind.ConsentRecorded => "Consent recorded",
        TimelineEntryKind.ConsentWithdrawn => "Consent withdrawn",
        TimelineEntryKind.WithdrawalAcknowledged => "Withdrawal acknowledged",
        TimelineEntryKind.PersonErased => "A person was erased",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "A kind of entry without a title."),
    };

    public static string Sentence(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.ReferralReceived => $"A {entry.Word("kind")} referral, reference {entry.Fact("reference")}. Consent: {entry.Word("consent")}.",
        TimelineEntryKind.ReferralRouted => $"Sent to {entry.Words("services")} under routing rules version {entry.Fact("ruleSet")} (rule {entry.Fact("rules")}). {entry.Fact("why")}",
        TimelineEntryKind.ReferralUndeliverable => entry.Fact("why"),
        TimelineEntryKind.ReferralAcknowledged => $"It has arrived for {entry.Word("service")}.",
        TimelineEntryKind.ReferralAccepted => $"Accepted for {entry.Word("service")}. {entry.Fact("why")}",
        TimelineEntryKind.ReferralDeclined => $"Declined for {entry.Word("service")}. {entry.Fact("why")}{Signposts(entry)}",
        TimelineEntryKind.ReferralReturned => "No service asked is taking it on.",
        TimelineEntryKind.ConsentRecorded => $"Consent is now: {entry.Word("consent")}.{Basis(entry, " Shared on the basis of")}",
        TimelineEntryKind.ConsentWithdrawn => $"The victim takes her consent back. Told: {entry.Fact("told")}.",
        TimelineEntryKind.WithdrawalAcknowledged => $"It knows of the withdrawal and {(entry.Fact("keeps") == "yes" ? "keeps what it holds" : "lets go of what it held")}.{Basis(entry, " Kept on the basis of")}",
        TimelineEntryKind.PersonErased => $"Nothing about the {entry.Word("role")} named here can be read any more. The referral stays as a count.",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "A kind of entry without a sentence."),
    };

    private static string Signposts(TimelineEntry entry) =>
        entry.Fact("signposts").Length > 0 ? $" Signposted to {entry.Words("signposts")}." : "";

    private static string Basis(TimelineEntry entry, string before) =>
        entry.Fact("basis").Length > 0 ? $"{before} {entry.Word("basis")}." : "";

    private static string Word(this TimelineEntry entry, string name) => PlainWords.Within(entry.Fact(name));

    private static string Words(this TimelineEntry entry, string name) => string.Join(", ", entry.Fact(name).Split(", ").Select(PlainWords.Within));

    private static string Fact(this TimelineEntry entry, string name) => entry.Facts.GetValueOrDefault(name, "");
}
