using CaseCoordination.Places.Hotspots;
using CsCheck;
using static CaseCoordination.Unit.Tests.Places.Borough;

namespace CaseCoordination.Unit.Tests.Places;

/// <summary>When reports near one another are a hotspot.</summary>
public sealed class HotspotTests
{
    private static readonly HotspotRule Road = HotspotRules.On("road", Today);

    [Theory]
    [Trait("Rule", "hotspot-road-2022")]
    [InlineData(3, 0, 1)]
    [InlineData(2, 0, 0)]
    [InlineData(1, 1, 1)]
    [InlineData(0, 2, 0)]
    public void On_the_road_three_reports_are_one_and_one_beside_a_collision(int reports, int crashes, int hotspots) => Found(Road, reports, crashes).Should().HaveCount(hotspots);

    [Theory]
    [Trait("Rule", "hotspot-unsafe-2022")]
    [Trait("Rule", "hotspot-graffiti-2022")]
    [InlineData("unsafe")]
    [InlineData("graffiti")]
    public void Elsewhere_three_reports_are_one_and_collisions_do_not_count(string theme)
    {
        var rule = HotspotRules.On(theme, Today);

        Found(rule, 3, 0).Should().ContainSingle().Which.Crashes.Should().BeEmpty();
        Found(rule, 1, 1).Should().BeEmpty();
    }

    [Fact]
    public void Fifty_metres_are_near_and_sixty_are_not()
    {
        // A ten-thousandth of a degree of latitude is eleven metres and a bit.
        FindHotspots.MetresBetween(At(51.1300m, 0.2600m), At(51.1301m, 0.2600m)).Should().BeApproximately(11.12, 0.01);
        FindHotspots.Decide(Road, [One(51.1300m), One(51.1304m), One(51.1302m)], Today).Hotspots.Should().ContainSingle();
        FindHotspots.Decide(Road, [One(51.1300m), One(51.1306m), One(51.1312m)], Today).Hotspots.Should().BeEmpty();
    }

    [Theory]
    [InlineData("2021-05-11", 1)]
    [InlineData("2021-05-10", 0)]
    [InlineData("2022-05-11", 0)]
    public void Twelve_months_count_to_the_day(string day, int hotspots)
    {
        var on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        FindHotspots.Decide(Road, [One(51.13m), One(51.13m), One(51.13m, on)], Today).Hotspots.Should().HaveCount(hotspots);
    }

    [Fact]
    public void What_is_placed_less_exactly_than_the_rule_measures_counts_for_none_and_is_said()
    {
        Sighting[] sightings = [One(51.13m), One(51.13m), One(51.13m) with { Location = At(51.13m, 0.26m, 250) }, One(51.13m) with { Placed = false }];

        var found = FindHotspots.Decide(Road, sightings, Today);

        (found.Hotspots.Count, found.NotPlaced).Should().Be((0, 2));
    }

    [Fact]
    public void In_any_order_the_same_hotspots_are_found_and_nothing_counts_twice() => Several.Sample(sightings =>
    {
        var found = FindHotspots.Decide(Road, sightings, Today).Hotspots;

        FindHotspots.Decide(Road, [.. sightings.Reverse()], Today).Hotspots.Should().BeEquivalentTo(found, o => o.WithStrictOrdering());
        found.SelectMany(hotspot => hotspot.Reports.Concat(hotspot.Crashes)).Should().OnlyHaveUniqueItems();
        found.Where(hotspot => hotspot.Reports.Count < 3 && (hotspot.Reports.Count < 1 || hotspot.Crashes.Count < 1)).Should().BeEmpty();
    });

    [Fact]
    public void One_is_taken_up_where_it_lies_and_is_the_same_however_often()
    {
        var found = FindHotspots.Decide(Road, [One(51.13m), One(51.13m), One(51.13m)], Today);
        var hotspot = IdentifyHotspot.At(found, At(51.1303m, 0.2600m));

        hotspot.Should().Be(found.Hotspots.Single());
        IdentifyHotspot.At(found, At(51.1310m, 0.2600m)).Should().BeNull();
        IdentifiedHotspot.IdFor(hotspot!, new(2022, 5, 10)).Should().Be(IdentifiedHotspot.IdFor(hotspot!, new(2023, 3, 31))).And.NotBe(IdentifiedHotspot.IdFor(hotspot!, new(2023, 4, 1)));
    }

    private static readonly Gen<Sighting[]> Several = (
        from latitude in Gen.Int[0, 12]
        from longitude in Gen.Int[0, 12]
        from crash in Gen.Int[0, 3]
        from id in Gen.Guid
        select new Sighting(id, At(51.13m + (latitude * 0.0002m), 0.26m + (longitude * 0.0003m)), Today.AddDays(-latitude), crash == 0, true)).Array[0, 25];

    private static IReadOnlyList<Hotspot> Found(HotspotRule rule, int reports, int crashes) =>
        FindHotspots.Decide(rule, [.. Enumerable.Range(0, reports).Select(_ => One(51.13m)), .. Enumerable.Range(0, crashes).Select(_ => One(51.13m) with { IsCrash = true })], Today).Hotspots;

    private static Sighting One(decimal latitude, DateOnly? on = null) => new(Guid.CreateVersion7(), At(latitude, 0.26m), on ?? Today, false, true);
}
