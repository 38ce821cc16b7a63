using CaseCoordination.CoordinatorUi.Pages.Places;
using CaseCoordination.Places.Locations;
using CsCheck;

namespace CaseCoordination.Unit.Tests.CoordinatorUi;

public sealed class MapLabelsTests
{
    private const double Width = 900;
    private const double Height = 600;

    private static readonly Gen<(double X, double Y, string Label)> Point =
        Gen.Select(Gen.Double[0, Width], Gen.Double[0, Height], Gen.Int[1, 99], (x, y, number) => (x, y, $"{number}"));

    [Fact]
    public void Labels_never_lie_over_one_another_however_close_their_points() => Always.Holds(
        Gen.Select(Point.Array[1, 60], Gen.Bool, (points, same) => same ? [.. points.Select(point => point with { X = points[0].X, Y = points[0].Y })] : points), points =>
        {
            var spots = MapLabels.Spread(points, Width, Height);

            var boxes = points.Zip(spots, (point, spot) => (spot.X, spot.Y, Width: MapLabels.WidthOf(point.Label))).ToList();
            foreach (var (box, i) in boxes.Select((box, i) => (box, i)))
            {
                boxes.Skip(i + 1).Should().NotContain(other => Math.Abs(box.X - other.X) < (box.Width + other.Width) / 2 && Math.Abs(box.Y - other.Y) < MapLabels.Height);
                (box.X - (box.Width / 2) >= 0 && box.X + (box.Width / 2) <= Width && box.Y >= 0 && box.Y <= Height).Should().BeTrue();
            }
        });

    [Fact]
    public void A_point_alone_has_its_label_at_its_right() => MapLabels.Spread([(100, 100, "1")], Width, Height).Should().Equal((120, 100));

    [Fact]
    public void The_squares_of_the_grid_name_where_a_place_lies()
    {
        var area = new PlaceArea("x", "X", 51.0m, 0.1m, 51.2m, 0.6m, []);

        var map = PlaceMap.Of(area, [], []);

        map.Columns.Select(column => column.Letter).Should().Equal("A", "B", "C", "D", "E", "F", "G");
        map.Rows.Select(row => row.Number).Should().Equal("1", "2", "3", "4", "5");
    }
}
