using CaseCoordination.Measures.Facts;
using CaseCoordination.Places.Events;
using static CaseCoordination.Unit.Tests.Places.Borough;

namespace CaseCoordination.Unit.Tests.Measures.Facts;

/// <summary>What happens in places counts on its day, and what lasts ends on the first day it no longer holds.</summary>
public sealed class PlacesFactsTests
{
    private static readonly Guid Id = Guid.CreateVersion7();

    [Fact]
    public void An_exclusion_in_force_on_the_last_day_of_a_quarter_is_in_its_stock()
    {
        Of(new ExclusionExpired(Id, "pubwatch", "conviction-violence", new(2022, 6, 30))).Single().OccurredOn.Should().Be(new(2022, 7, 1));
        Of(new ExclusionMoved(Id, ExclusionStep.Lifted, "pubwatch", "conviction-violence", null, new(2022, 6, 30), "stp")).Single().OccurredOn.Should().Be(new(2022, 6, 30), "lifted that day it is no longer in force");
        Of(new ExclusionMoved(Id, ExclusionStep.CameIntoForce, "pubwatch", "conviction-violence", null, new(2022, 6, 1), "stp")).Single().Key.Should().Be($"{Id}");
        Of(new ExclusionMoved(Id, ExclusionStep.Appealed, "pubwatch", "other", null, new(2022, 6, 1), "stp")).Should().BeEmpty();
    }

    [Fact]
    public void What_is_taken_back_ends_the_placement_it_began_with_as_many_pieces()
    {
        var placed = new AssetMoved(Id, AssetStep.Placed, "wand", 3, 2, null, null, null, null, null, new(2022, 6, 1), "stp");
        var (began, ended) = (Of(placed).Single(), Of(placed with { Step = AssetStep.TakenBack, On = new(2022, 6, 9) }).Single());

        (began.Name, ended.Name, began.Key, began.Quantity).Should().Be(("places.asset-placed", "places.asset-taken-back", ended.Key, ended.Quantity));
    }

    [Fact]
    public void A_cameras_deployments_are_counted_and_its_places_once()
    {
        var placed = new AssetMoved(Id, AssetStep.Placed, "camera", 1, 1, "asb", At(51.13m, 0.26m), "DPIA-1", null, null, new(2022, 6, 1), "twbc-cctv");
        var again = Of(placed with { Number = 2, On = new(2022, 6, 20) });

        Of(placed).Concat(again).Where(f => f.Name == "places.camera-deployed").Select(f => f.Key).Should().HaveCount(2).And.AllBe("51.1300 0.2600");
    }

    [Fact]
    public void A_report_counts_on_the_day_it_happened_and_its_end_with_the_days_it_took()
    {
        var moved = new PlaceReportMoved(Id, PlaceReportStep.Resolved, "graffiti-tag", "public", null, null, null, null, 9, new(2022, 6, 20), "twbc");

        Of(moved).Select(f => (f.Name, f.Quantity)).Should().Equal(("places.graffiti-tag-resolved", 1), ("places.graffiti-tag-days-to-resolve", 9));
        Of(moved with { Step = PlaceReportStep.Assessed, InTime = false }).Single().Dimensions["in-time"].Should().Be("no");
    }

    private static IReadOnlyList<Fact> Of(object @event) => FactsProjection.FactsOf(Logged.At(@event));
}
