using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan.Events;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Measures.Facts;

public sealed class FactsProjectionTests
{
    private static readonly ActivityRecorded Outreached = new(
        NamedId.From("action"), Guid.Parse("01805c3f-7c00-7000-8000-0000000000a1"), "2022/23", "2.1", "kenward", "outreach",
        new(2022, 5, 14), null, 12, ["Grosvenor Park", "Calverley Grounds"]);

    private static readonly Dictionary<string, string> ByKenward = new() { ["action"] = "2.1", ["kind"] = "outreach", ["agency"] = "kenward", ["plan-year"] = "2022/23" };

    public static TheoryData<object> EveryEventThatCounts => [Received, Returned, Progressed, Ended, Outreached];

    public static TheoryData<object> EventsThatDoNotCount =>
        [Routed, Undeliverable, Acknowledged(Conference), Accepted(Conference), Declined(Conference)];

    [Fact]
    public void A_referral_received_counts_once_on_the_day_it_was_made() => Told(Received).Should().BeEquivalentTo([("referral.received", new DateOnly(2022, 5, 3), 1m,
        ReferralId.ToString(), new Dictionary<string, string>
        {
            ["kind"] = "marac",
            ["service-area"] = "domestic-abuse",
            ["referring-agency"] = "kp",
            ["victim-age-band"] = "25-34",
            ["victim-sex"] = "female",
        })]);

    [Fact]
    public void Of_another_kind_it_is_of_another_service_area_and_a_sex_not_stated_is_not_known()
    {
        var dimensions = Told(Received with { Kind = "asb", People = [Received.People[0] with { Sex = null }] }).Single().Dimensions;

        (dimensions["service-area"], dimensions["victim-sex"]).Should().Be(("other", "not-known"));
    }

    [Fact]
    public void A_referral_returned_is_closed_under_the_key_it_was_opened_with() => Told(Returned).Should().BeEquivalentTo(
        [("referral.closed", new DateOnly(2022, 5, 5), 1m, ReferralId.ToString(), new Dictionary<string, string>())]);

    [Fact]
    public void A_step_and_an_outcome_of_a_service_are_told_alike_and_whom_it_is_about_by_an_id_alone()
    {
        (string, DateOnly, decimal, string, IReadOnlyDictionary<string, string>) Step(string step, DateOnly on) =>
            ("referral.step", on, 1m, $"{ReferralId} {Outreach}", new Dictionary<string, string> { ["service"] = Outreach, ["step"] = step, ["agency"] = "davss" });

        Told(Progressed).Should().BeEquivalentTo([Step("contacted", new(2022, 5, 9))]);
        Told(Ended).Should().HaveCount(2).And.ContainEquivalentOf(Step("support-completed", new(2022, 7, 1)));
        FactsProjection.FactsOf(Logged.At(Received)).Select(f => f.Person).Should().Equal(Received.People[0].PersonId);
    }

    [Fact]
    public void An_activity_counts_its_contacts_once_and_each_place_whatever_its_case() => Told(Outreached).Should().BeEquivalentTo(
        [
            ("activity.recorded", new DateOnly(2022, 5, 14), 1m, Outreached.ActivityId.ToString(), ByKenward),
            ("activity.engagement", new DateOnly(2022, 5, 14), 12m, Outreached.ActivityId.ToString(), ByKenward),
            ("activity.location-visited", new DateOnly(2022, 5, 14), 1m, "GROSVENOR PARK", new Dictionary<string, string>(ByKenward) { ["location"] = "Grosvenor Park" }),
            ("activity.location-visited", new DateOnly(2022, 5, 14), 1m, "CALVERLEY GROUNDS", new Dictionary<string, string>(ByKenward) { ["location"] = "Calverley Grounds" }),
        ],
        o => o.WithStrictOrdering());

    [Fact]
    public void No_contacts_counted_is_no_fact_of_contacts_and_none_made_is_one_of_nought()
    {
        Told(Outreached with { Engagements = null, Locations = [] }).Select(f => f.Name).Should().Equal("activity.recorded");
        Told(Outreached with { Engagements = 0, Locations = [] }).Select(f => (f.Name, f.Quantity)).Should().Equal(("activity.recorded", 1m), ("activity.engagement", 0m));
    }

    [Fact]
    public void How_far_the_rows_of_an_earlier_version_had_got_says_nothing_of_those_being_made_anew() =>
        KeptFacts.KnownTo([new("facts:All", 900), new("facts:V2:All", 950), new(FactsProjection.Progress, 40), new("facts-of-others:V3:All", 990)]).Should().Be(40);

    [Theory]
    [MemberData(nameof(EventsThatDoNotCount), DisableDiscoveryEnumeration = true)]
    public void Other_events_count_nothing(object happened) => FactsProjection.FactsOf(Logged.At(happened)).Should().BeEmpty();

    [Theory]
    [MemberData(nameof(EveryEventThatCounts), DisableDiscoveryEnumeration = true)]
    public void The_same_event_told_again_gives_the_same_facts_to_the_last_id(object happened)
    {
        var facts = FactsProjection.FactsOf(Logged.At(happened, version: 3));

        facts.Should().NotBeEmpty();
        FactsProjection.FactsOf(Logged.At(happened, version: 3)).Should().BeEquivalentTo(facts, o => o.WithStrictOrdering());
    }

    [Fact]
    public void No_two_facts_have_the_same_id_be_they_of_one_event_or_two() => Logged.Stream(Received, Outreached, Outreached, Returned)
        .SelectMany(FactsProjection.FactsOf).Select(f => f.Id).Should().HaveCount(10).And.OnlyHaveUniqueItems();

    [Fact]
    public void Every_fact_knows_the_way_back_to_its_event() => FactsProjection.FactsOf(Logged.At(Outreached, version: 3)).Select(f => f.Source).Should().HaveCount(4)
        .And.AllBeEquivalentTo(new FactSource(NamedId.From("event", "103"), "plan-activity-recorded", Logged.StreamId, 3, 103, Logged.RecordedAt));

    private static IEnumerable<(string Name, DateOnly OccurredOn, decimal Quantity, string Key, IReadOnlyDictionary<string, string> Dimensions)> Told(object happened) =>
        FactsProjection.FactsOf(Logged.At(happened)).Select(f => (f.Name, f.OccurredOn, f.Quantity, f.Key, f.Dimensions));
}
