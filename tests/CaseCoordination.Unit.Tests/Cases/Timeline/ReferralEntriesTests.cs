using CaseCoordination.Cases.Timeline;
using CaseCoordination.Cases.Timeline.Entries;
using CaseCoordination.Kernel;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Cases.Timeline;

public sealed class ReferralEntriesTests
{
    private static readonly DateOnly RecordedOn = new(2022, 5, 4);

    [Fact]
    public void A_referral_received_says_whose_it_is_under_which_reference_and_with_what_consent() => ShouldSay(
        Received, TimelineEntryKind.ReferralReceived, new(2022, 5, 3), "kp",
        ("kind", "marac"), ("reference", "KP/2022/004711"), ("consent", "given"));

    [Fact]
    public void A_referral_routed_says_where_to_by_which_rules_and_why() => ShouldSay(
        Routed, TimelineEntryKind.ReferralRouted, RecordedOn, "",
        ("services", "marac, domestic-abuse-outreach"),
        ("agencies", "twbc-cst, davss"),
        ("ruleSet", "1"),
        ("rules", "marac-to-coordinator, marac-to-outreach"),
        ("why", "Every MARAC referral goes to the MARAC coordinator. Every victim is offered outreach."));

    [Fact]
    public void A_reason_two_rules_share_is_said_once() => TimelineEntries
        .Of(Logged.At(Routed with { Services = [new(Conference, "twbc-cst", [ToMarac, ToMarac with { RuleId = "another" }])] }))!.Facts["why"].Should().Be(ToMarac.Why);

    [Fact]
    public void One_that_goes_nowhere_says_why() => ShouldSay(
        Undeliverable, TimelineEntryKind.ReferralUndeliverable, RecordedOn, "", ("why", "No rule in force sends this kind anywhere."));

    [Fact]
    public void A_receipt_says_who_has_it() => ShouldSay(
        Acknowledged(Conference), TimelineEntryKind.ReferralAcknowledged, new(2022, 5, 4), "twbc-cst", ("service", "marac"));

    [Fact]
    public void An_acceptance_says_on_what_grounds() => ShouldSay(
        Accepted(Conference), TimelineEntryKind.ReferralAccepted, new(2022, 5, 5), "twbc-cst",
        ("service", "marac"), ("grounds", "visible-high-risk"), ("why", "15 of 24 topics answered yes."));

    [Fact]
    public void A_refusal_says_why_and_where_else_to_turn() => ShouldSay(
        Declined(Conference), TimelineEntryKind.ReferralDeclined, new(2022, 5, 5), "twbc-cst",
        ("service", "marac"), ("reason", "threshold-not-met"), ("why", "No criterion is met."), ("signposts", "domestic-abuse-outreach"));

    [Fact]
    public void A_return_is_nobodys_doing() => ShouldSay(Returned, TimelineEntryKind.ReferralReturned, new(2022, 5, 5), "");

    [Fact]
    public void Other_events_say_nothing_here() => TimelineEntries.Of(Logged.At(Golden.GoldenFile.Event("marac-case-described"))).Should().BeNull();

    [Fact]
    public void An_entry_knows_its_event_its_place_and_who_recorded_it() => TimelineEntries.Of(Logged.At(Returned, version: 4)).Should().BeEquivalentTo(new
    {
        Id = NamedId.From("event", "104"),
        Logged.RecordedAt,
        RecordedBy = "kp-connect",
        Logged.StreamId,
        Version = 4L,
        Position = 104L,
    });

    [Fact]
    public void What_nobody_signed_in_recorded_the_system_did()
    {
        var happened = Logged.At(Returned);
        happened.UserName = null;

        TimelineEntries.Of(happened)!.RecordedBy.Should().Be("system");
    }

    [Fact]
    public void What_has_no_day_of_its_own_happened_on_the_London_day_it_was_recorded()
    {
        var happened = Logged.At(Routed);
        happened.Timestamp = new(2022, 6, 30, 23, 30, 0, TimeSpan.Zero);

        TimelineEntries.Of(happened)!.HappenedOn.Should().Be(new DateOnly(2022, 7, 1));
    }

    private static void ShouldSay(object happened, TimelineEntryKind kind, DateOnly on, string agency, params (string Name, string Fact)[] facts)
    {
        var entry = TimelineEntries.Of(Logged.At(happened))!;

        (entry.Kind, entry.HappenedOn, entry.Agency).Should().Be((kind, on, agency));
        entry.Facts.Should().BeEquivalentTo(facts.ToDictionary(f => f.Name, f => f.Fact));
    }
}
