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
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "A kind of entry without a title."),
    };

    public static string Sentence(TimelineEntry entry) => entry.Kind switch
    {
        TimelineEntryKind.ReferralReceived => $"{entry.Agency} made a {entry.Fact("kind")} referral, reference {entry.Fact("reference")}. Consent: {entry.Fact("consent")}.",
        TimelineEntryKind.ReferralRouted => $"Sent to {entry.Fact("services")} under routing rules version {entry.Fact("ruleSet")} ({entry.Fact("rules")}). {entry.Fact("why")}",
        TimelineEntryKind.ReferralUndeliverable => entry.Fact("why"),
        TimelineEntryKind.ReferralAcknowledged => $"{entry.Agency} has it, for {entry.Fact("service")}.",
        TimelineEntryKind.ReferralAccepted => $"{entry.Agency} accepted it for {entry.Fact("service")}. {entry.Fact("why")}",
        TimelineEntryKind.ReferralDeclined => $"{entry.Agency} declined it for {entry.Fact("service")}. {entry.Fact("why")}{Signposts(entry)}",
        TimelineEntryKind.ReferralReturned => "No service asked is taking it on.",
        _ => throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "A kind of entry without a sentence."),
    };

    private static string Signposts(TimelineEntry entry) =>
        entry.Fact("signposts") is { Length: > 0 } signposts ? $" Signposted to: {signposts}." : "";

    private static string Fact(this TimelineEntry entry, string name) => entry.Facts.GetValueOrDefault(name, "");
}
