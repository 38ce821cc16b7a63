using CaseCoordination.Asb.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Unit.Tests.Golden;

namespace CaseCoordination.Unit.Tests.Measures.Facts;

public sealed class AsbFactsTests
{
    private static readonly InterventionServed Served = (InterventionServed)GoldenFile.Event("asb-intervention-served");
    private static readonly InterventionEnded Ended = (InterventionEnded)GoldenFile.Event("asb-intervention-ended");
    private static readonly InterventionExpired Expired = (InterventionExpired)GoldenFile.Event("asb-intervention-expired");

    [Fact]
    public void A_step_served_counts_once_by_type_and_area_on_the_day_it_was_served()
    {
        var fact = Facts(Served).Single();

        (fact.Name, fact.OccurredOn, fact.Quantity).Should().Be(("asb.intervention.served", new DateOnly(2022, 5, 10), 1m));
        (fact.Dimensions["type"], fact.Dimensions["area"]).Should().Be(("cpw", "cranbrook"));
    }

    [Theory]
    [InlineData("completed-compliant", "yes")]
    [InlineData("completed-with-breaches", "yes")]
    [InlineData("escalated-to-next", "yes")]
    [InlineData("withdrawn", "no")]
    [InlineData("quashed", "no")]
    [InlineData("superseded", "no")]
    [InlineData("subject-moved", "no")]
    [InlineData("subject-deceased", "no")]
    public void An_ending_says_its_reason_and_whether_it_counts_in_the_rate_of_compliance(string reason, string counts)
    {
        var dimensions = Facts(Ended with { Reason = reason }).Single(f => f.Name == "asb.intervention.ended").Dimensions;

        (dimensions["reason"], dimensions["counts"]).Should().Be((reason, counts));
    }

    [Fact]
    public void What_is_in_force_is_what_was_served_without_an_end_under_the_same_key()
    {
        var key = Facts(Served).Single().Key;

        Facts(Ended).Single(f => f.Name == "asb.intervention.out-of-force").Key.Should().Be(key);
        Facts(Expired).Single().Should().BeEquivalentTo(new { Name = "asb.intervention.out-of-force", Key = key });
    }

    [Fact]
    public void A_breach_confirmed_counts_on_the_day_it_happened() =>
        Facts(GoldenFile.Event("asb-breach-confirmed")).Single().Should().BeEquivalentTo(new { Name = "asb.breach.confirmed", OccurredOn = new DateOnly(2022, 5, 25) });

    private static IReadOnlyList<Fact> Facts(object happened) => FactsProjection.FactsOf(Logged.At(happened));
}
