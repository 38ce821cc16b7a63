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
            ["kind"] = "marac",
            ["consent"] = "given",
            ["victim-age-band"] = "25-34",
            ["children"] = "no",
            ["referring-agency"] = "kp",
        });

    [Fact]
    public void Every_fact_told_is_known_and_every_fact_known_is_told() => RoutingFacts.Of(Received).Keys.Should().BeEquivalentTo(RoutingFacts.Known);

    [Fact]
    public void A_child_named_is_a_child_in_the_household() =>
        RoutingFacts.Of(Received with { People = [.. Received.People, Child] })["children"].Should().Be("yes");

    [Fact]
    public void The_age_band_is_the_victims_wherever_the_victim_stands() =>
        RoutingFacts.Of(Received with { People = [Child, .. Received.People] })["victim-age-band"].Should().Be("25-34");

    [Fact]
    public void Without_a_victim_the_age_is_unknown() =>
        RoutingFacts.Of(Received with { People = [Child] })["victim-age-band"].Should().Be("unknown");
}
