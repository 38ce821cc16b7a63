using System.Globalization;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Hotspots;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;

namespace CaseCoordination.CoordinatorUi.Pages.Places;

/// <summary>
/// An area as a picture: its box under a grid of squares, the places known in it by their numbers, reports and hotspots.
/// Distances east are shrunk as they are there.
/// </summary>
public sealed record PlaceMap(
    PlaceArea Area, double Width, double Height, IReadOnlyList<MapPoint> Known, IReadOnlyList<MapPoint> Reports, IReadOnlyList<MapPoint> Hotspots)
{
    /// <summary>How long a square's side is.</summary>
    public const int SquareKm = 5;

    private const double MetresInDegree = 111_195;

    /// <summary>Of the picture, for a metre.</summary>
    private const double PixelsInMetre = 0.028;

    public static double Square => SquareKm * 1_000 * PixelsInMetre;

    /// <summary>From the west, each with how far from the left it begins.</summary>
    public IEnumerable<(string Letter, double X)> Columns => Enumerable.Range(0, (int)Math.Ceiling(Width / Square)).Select(i => (Letter(i), i * Square));

    /// <summary>From the north, each with how far from the top it begins.</summary>
    public IEnumerable<(string Number, double Y)> Rows => Enumerable.Range(0, (int)Math.Ceiling(Height / Square)).Select(i => (Pixels(i + 1), i * Square));

    public static PlaceMap Of(PlaceArea area, IEnumerable<PlaceReport> reports, IEnumerable<Hotspot> hotspots)
    {
        var picture = new Picture(area);
        List<(PlaceLocation Location, string Name, string Label)> labelled =
        [
            .. hotspots.Select((hotspot, i) => (hotspot.Location, "", $"H{Pixels(i + 1)}")),
            .. area.Places.Select((place, i) => (place.Location, place.Name, Pixels(i + 1))),
        ];
        var spots = MapLabels.Spread([.. labelled.Select(one => (picture.X(one.Location), picture.Y(one.Location), one.Label))], picture.Width, picture.Height);
        var points = labelled.Zip(spots, (one, spot) => picture.At(one.Location, one.Name, one.Label, spot)).ToList();
        return new(
            area,
            picture.Width,
            picture.Height,
            [.. points.Where(point => point.Name.Length > 0)],
            [.. reports.Select(report => picture.At(report.Location, report.Kind, "", (0, 0)))],
            [.. points.Where(point => point.Name.Length == 0)]);
    }

    /// <summary>As SVG takes a number.</summary>
    public static string Pixels(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Letter(int column) => ((char)('A' + Math.Clamp(column, 0, 25))).ToString();

    /// <summary>Where the area's points lie on it.</summary>
    private sealed class Picture(PlaceArea area)
    {
        private readonly double _shrink = Math.Cos((double)(area.North + area.South) / 2 * Math.PI / 180);

        public double Width => Math.Floor((double)(area.East - area.West) * _shrink * MetresInDegree * PixelsInMetre);

        public double Height => Math.Floor((double)(area.North - area.South) * MetresInDegree * PixelsInMetre);

        public double X(PlaceLocation location) => (double)(location.Longitude - area.West) * _shrink * MetresInDegree * PixelsInMetre;

        public double Y(PlaceLocation location) => (double)(area.North - location.Latitude) * MetresInDegree * PixelsInMetre;

        public MapPoint At(PlaceLocation location, string name, string label, (double X, double Y) spot) => new(
            X(location), Y(location), name, label, spot.X, spot.Y, $"{Letter((int)(X(location) / Square))}{Pixels(Math.Floor(Y(location) / Square) + 1)}");
    }
}

/// <summary>A point of the picture, from its left and its top.</summary>
/// <param name="Label">What stands beside it, at the spot found for it; empty for none.</param>
/// <param name="Square">In which square of the grid it lies: <c>C2</c>.</param>
public sealed record MapPoint(double X, double Y, string Name, string Label, double LabelX, double LabelY, string Square);
