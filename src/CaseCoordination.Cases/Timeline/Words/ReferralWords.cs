namespace CaseCoordination.Cases.Timeline.Words;

/// <summary>What the entries of a referral are called and say.</summary>
internal static class ReferralWords
{
    public static EntryWords? Of(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.ReferralReceived => new("Referral received", $"A {entry.Word("kind")} referral, reference {entry.Fact("reference")}. Consent: {entry.Word("consent")}."),
        TimelineEntryKind.ReferralRouted => new("Referral routed", $"Sent to {entry.Words("services")} under routing rules version {entry.Fact("ruleSet")} (rule {entry.Fact("rules")}). {entry.Fact("why")}"),
        TimelineEntryKind.ReferralUndeliverable => new("Waiting for the coordinator", entry.Fact("why")),
        TimelineEntryKind.ReferralAcknowledged => new("Receipt acknowledged", $"It has arrived for {entry.Word("service")}."),
        TimelineEntryKind.ReferralAccepted => new("Referral accepted", $"Accepted for {entry.Word("service")}. {entry.Fact("why")}"),
        TimelineEntryKind.ReferralDeclined => new("Referral declined", $"Declined for {entry.Word("service")}. {entry.Fact("why")}{Signposts(entry)}"),
        TimelineEntryKind.ReferralReturned => new("Returned to the referrer", "No service asked is taking it on."),
        TimelineEntryKind.ConsentRecorded => new("Consent recorded", $"Consent is now: {entry.Word("consent")}.{Basis(entry, " Shared on the basis of")}"),
        TimelineEntryKind.ConsentWithdrawn => new("Consent withdrawn", $"The victim takes her consent back. Told: {entry.Fact("told")}."),
        TimelineEntryKind.WithdrawalAcknowledged => new("Withdrawal acknowledged", $"It knows of the withdrawal and {(entry.Fact("keeps") == "yes" ? "keeps what it holds" : "lets go of what it held")}.{Basis(entry, " Kept on the basis of")}"),
        TimelineEntryKind.PersonErased => new("A person was erased", $"Nothing about the {entry.Word("role")} named here can be read any more. The referral stays as a count."),
        _ => null,
    };

    private static string Signposts(TimelineEntry entry) =>
        entry.Fact("signposts").Length > 0 ? $" Signposted to {entry.Words("signposts")}." : "";

    private static string Basis(TimelineEntry entry, string before) =>
        entry.Fact("basis").Length > 0 ? $"{before} {entry.Word("basis")}." : "";
}
