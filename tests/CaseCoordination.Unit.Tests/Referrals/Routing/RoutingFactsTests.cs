using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Routing;

public sealed class RoutingFactsTests
{
    private static readonly NamedPerson Child = Received.People[1] with { Role = "child", AgeBand = "under-16" };

    [Fact]
    public void Rules_may_ask_about_kind_consent_the_victims_age_children_and_the_referrer() =>
        RoutingFacts.Of(Received).Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["on"] = "received",
            ["kind"] = "marac",
            ["consent"] = "given",
            ["victim-age-band"] = "25-34",
            ["children"] = "no",
            ["referring-agency"] = "kp",
        });

    [Fact]
    public void Every_fact_told_is_known() =>
        RoutingFacts.Of(Received).With("""{"dash":{"answers":{"D08_STALKING":"yes","D16_SEXUAL":"no"}}}""").Keys.Should().OnlyContain(fact => RoutingFacts.IsKnown(fact));

    [Fact]
    public void The_checklist_tells_of_stalking_of_sexual_violence_of_the_family_and_of_its_band()
    {
        var told = RoutingFacts.Of(Received).With("""{"dash":{"answers":{"D08_STALKING":"yes","D16_SEXUAL":"no","D17_OTHERPERSON":"dont-know"}}}""");

        (told["stalking-indicated"], told["sexual-offence-indicated"], told["family-threat"], told["dash-band"]).Should().Be(("yes", "no", "no", "standard"));
        RoutingFacts.Of(Received).With("{}")["dash-band"].Should().Be("none");
    }

    [Theory]
    [Trait("Rule", "dash-bands")]
    [InlineData(0, "standard")]
    [InlineData(9, "standard")]
    [InlineData(10, "medium")]
    [InlineData(13, "medium")]
    [InlineData(14, "high")]
    [InlineData(24, "high")]
    public void A_checklists_band_is_high_from_fourteen_and_medium_from_ten(int yes, string band)
    {
        var answers = string.Join(',', Enumerable.Range(1, 24).Select(topic => $"\"D{topic:00}\":\"{(topic <= yes ? "yes" : "no")}\""));

        RoutingFacts.Of(Received).With($"{{\"dash\":{{\"answers\":{{{answers}}}}}}}")["dash-band"].Should().Be(band);
    }

    [Fact]
    public void A_catalogue_services_own_questions_are_facts_too()
    {
        var told = RoutingFacts.Of(Received with { Kind = "sanctuary" }).With("""{"perpetratorLivesThere":false,"tenure":"council","rooms":3}""");

        (told["answer.perpetratorLivesThere"], told["answer.tenure"], told.ContainsKey("answer.rooms")).Should().Be(("no", "council", false));
    }

    [Fact]
    public void Of_someone_erased_only_what_stands_unsealed_is_told() => RoutingFacts.Of(Received).With(null).Should().BeEquivalentTo(RoutingFacts.Of(Received));

    [Fact]
    public void A_child_named_is_a_child_in_the_household() =>
        RoutingFacts.Of(Received with { People = [.. Received.People, Child] })["children"].Should().Be("yes");

    [Fact]
    public void The_age_band_is_that_of_whom_it_is_about() => RoutingFacts.Of(Received with { People = [Child] })["victim-age-band"].Should().Be("under-16");
}
