using System.Globalization;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Hotspots;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;

namespace CaseCoordination.CoordinatorUi.Pages.Places;

/// <summary>An area as a picture: its box, the places known in it, reports and hotspots. Distances east are shrunk as they are there.</summary>
public sealed record PlaceMap(
    PlaceArea Area, int Width, int Height, int ScaleKm, string ScaleLength, IReadOnlyList<MapPoint> Known, IReadOnlyList<MapPoint> Reports, IReadOnlyList<MapPoint> Hotspots)
{
    private const double MetresInDegree = 111_195;

    /// <summary>Of the picture, for a metre.</summary>
    private const double PixelsInMetre = 0.028;
    private const int Scale = 5;

    public static PlaceMap Of(PlaceArea area, IEnumerable<PlaceReport> reports, IEnumerable<Hotspot> hotspots)
    {
        var shrink = Math.Cos((double)(area.North + area.South) / 2 * Math.PI / 180);
        MapPoint At(decimal latitude, decimal longitude, string label) => new(
            Pixels((double)(longitude - area.West) * shrink), Pixels((double)(area.North - latitude)), label);
        MapPoint On(PlaceLocation location, string label) => At(location.Latitude, location.Longitude, label);
        return new(
            area,
            (int)((double)(area.East - area.West) * shrink * MetresInDegree * PixelsInMetre),
            (int)((double)(area.North - area.South) * MetresInDegree * PixelsInMetre),
            Scale,
            Number(Scale * 1_000 * PixelsInMetre),
            [.. area.Places.Select(place => At(place.Latitude, place.Longitude, place.Name))],
            [.. reports.Select(report => On(report.Location, report.Kind))],
            [.. hotspots.Select((hotspot, i) => On(hotspot.Location, $"H{(i + 1).ToString(CultureInfo.InvariantCulture)}"))]);
    }

    private static string Pixels(double degrees) => Number(degrees * MetresInDegree * PixelsInMetre);

    private static string Number(double pixels) => pixels.ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A point of the picture, from its left and its top.</summary>
public sealed record MapPoint(string X, string Y, string Label);
