using CaseCoordination.Kernel;
using CaseCoordination.Places.Locations;
using CsCheck;
using static CaseCoordination.Unit.Tests.Places.Borough;

namespace CaseCoordination.Unit.Tests.Places;

/// <summary>Where something is, and how exactly.</summary>
public sealed class LocationTests
{
    [Fact]
    [Trait("Rule", "location-snapped")]
    public void Coordinates_are_kept_to_ten_metres_with_their_accuracy_and_their_system() =>
        Read(new() { Latitude = 51.137049m, Longitude = 0.283051m, AccuracyM = 40 }).Should().BeEquivalentTo(At(51.1370m, 0.2831m, 40));

    [Fact]
    public void Snapping_moves_nothing_by_more_than_eight_metres_and_is_done_once() => (
        from latitude in Gen.Int[51_000_000, 51_300_000]
        from longitude in Gen.Int[100_000, 700_000]
        select (Latitude: latitude / 1_000_000m, Longitude: longitude / 1_000_000m)).Sample(point =>
        {
            var (snapped, given) = (At(LocationRules.Snap(point.Latitude), LocationRules.Snap(point.Longitude)), At(point.Latitude, point.Longitude));

            CaseCoordination.Places.Hotspots.FindHotspots.MetresBetween(snapped, given).Should().BeLessThan(8);
            LocationRules.Snap(snapped.Latitude).Should().Be(snapped.Latitude);
        });

    [Fact]
    [Trait("Rule", "location-in-area")]
    public void What_lies_outside_the_area_is_refused()
    {
        Faults(new() { Latitude = 51.5m, Longitude = -0.1m }).Should().Equal("outside-area");
        Faults(new() { Latitude = 0.26m, Longitude = 51.13m }).Should().Equal(["outside-area"], "a pair came the wrong way round");
    }

    [Fact]
    public void A_known_place_is_as_inexact_as_it_is_large() => Read(new() { Place = "bandstand" }).Should().Be(Area.Places[0].Location);

    [Fact]
    public void Half_a_point_an_unknown_place_and_nothing_at_all_are_named()
    {
        Faults(new() { Latitude = 51.13m }).Should().Equal("half-a-point");
        Faults(new() { Latitude = 51.13m, Longitude = 0.26m, Easting = 1, Northing = 1 }).Should().Equal("half-a-point");
        Faults(new() { Place = "my-aunts-house" }).Should().Equal("unknown-place");
        Faults(null).Should().Equal("missing");
        Faults(new() { Latitude = 51.13m, Longitude = 0.26m, AccuracyM = 5 }).Should().Equal("out-of-range");
    }

    /// <summary>The worked example of the Ordnance Survey's guide, and what its transformation makes of it.</summary>
    [Fact]
    public void The_national_grid_is_turned_into_latitude_and_longitude()
    {
        var (latitude, longitude) = NationalGrid.ToWgs84(651_410, 313_177);

        latitude.Should().BeApproximately(52.65798, 0.00005);
        longitude.Should().BeApproximately(1.71605, 0.00005);
    }

    [Fact]
    public void Easting_and_northing_say_where_they_came_from()
    {
        var location = Read(new() { Easting = 558_500, Northing = 139_500 })!;

        (location.SourceCrs, Area.Holds(location.Latitude, location.Longitude)).Should().Be(("osgb36", true));
    }

    private static CaseCoordination.Places.Events.PlaceLocation? Read(LocationForm? form) => LocationRules.Read(form, Area, "/location", new List<Fault>());

    private static IEnumerable<string> Faults(LocationForm? form)
    {
        var faults = new List<Fault>();
        LocationRules.Read(form, Area, "/location", faults).Should().BeNull();
        return faults.Select(f => f.Code);
    }
}
