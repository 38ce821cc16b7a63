using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;

namespace CaseCoordination.Places.Locations;

/// <summary>Where it is: a known place, latitude and longitude, or easting and northing; coordinates count before the place.</summary>
public sealed record LocationForm
{
    /// <summary>Code of a known place.</summary>
    public string? Place { get; init; }

    public decimal? Latitude { get; init; }

    public decimal? Longitude { get; init; }

    /// <summary>Metres of the national grid, OSGB36.</summary>
    public int? Easting { get; init; }

    public int? Northing { get; init; }

    /// <summary>How far off it may be, in metres; ten when left out.</summary>
    public int? AccuracyM { get; init; }
}

/// <summary>Reads where something is, and makes it no finer than it need be.</summary>
public static class LocationRules
{
    /// <summary>Of a degree: about eleven metres north and seven east here.</summary>
    public const int SnapDecimals = 4;

    /// <summary>No better than the snapping.</summary>
    public const int BestAccuracyM = 10;

    public const int WorstAccuracyM = 2_000;

    public static readonly Rule Snapped = new(
        "location-snapped", $"Coordinates are kept to {SnapDecimals} decimals of a degree, about ten metres, with their accuracy in metres and the system they came in.",
        "A proposal: the national tool's pins were found to be inexact, and a finer one could be somebody's door", Verified: false);

    public static readonly Rule InArea = new(
        "location-in-area", "A report lies in the box around the partnership's area.", "A proposal; the box is read off published coordinates", Verified: false);

    /// <summary>Null when it cannot be read; the faults then say why.</summary>
    /// <param name="at">Where in the body it stands.</param>
    public static PlaceLocation? Read(LocationForm? form, PlaceArea? area, string at, ICollection<Fault> faults)
    {
        var before = faults.Count;
        var place = form?.Place is { } code ? area?.Places.FirstOrDefault(p => p.Code == code) : null;
        if (form?.Place is not null && place is null)
        {
            faults.Add(new($"{at}/place", "unknown-place", "Send the code of a known place of the area, or coordinates alone."));
        }

        if (form?.AccuracyM is < BestAccuracyM or > WorstAccuracyM)
        {
            faults.Add(new($"{at}/accuracyM", "out-of-range", $"Send how far off it may be, {BestAccuracyM} to {WorstAccuracyM} metres."));
        }

        var found = Point(form, at, faults);
        if (faults.Count > before)
        {
            return null;
        }

        if (found is not { } point)
        {
            if (place is null)
            {
                faults.Add(new(at, "missing", "Say where it is: a known place, latitude and longitude, or easting and northing."));
            }

            return place?.Location;
        }

        if (area?.Holds(point.Latitude, point.Longitude) != true)
        {
            faults.Add(new(at, "outside-area", "It lies outside the partnership's area: check the coordinates, latitude first."));
            return null;
        }

        return new(Snap(point.Latitude), Snap(point.Longitude), form!.AccuracyM ?? BestAccuracyM, point.Crs, place?.Code ?? "other");
    }

    public static decimal Snap(decimal degrees) => Math.Round(degrees, SnapDecimals, MidpointRounding.AwayFromZero);

    private static (decimal Latitude, decimal Longitude, string Crs)? Point(LocationForm? form, string at, ICollection<Fault> faults)
    {
        switch (form)
        {
            case { Latitude: null, Longitude: null, Easting: null, Northing: null } or null:
                return null;
            case { Latitude: { } latitude, Longitude: { } longitude, Easting: null, Northing: null }:
                return (latitude, longitude, "wgs84");
            case { Latitude: null, Longitude: null, Easting: >= 0 and <= 700_000, Northing: >= 0 and <= 1_300_000 }:
                var (north, east) = NationalGrid.ToWgs84(form.Easting.Value, form.Northing.Value);
                return ((decimal)north, (decimal)east, "osgb36");
            default:
                faults.Add(new(at, "half-a-point", "Send latitude with longitude, or easting with northing in metres, and not both pairs."));
                return null;
        }
    }
}
