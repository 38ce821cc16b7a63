namespace CaseCoordination.CoordinatorUi.Pages.Places;

/// <summary>Finds each label of a picture a spot of its own: as near to its point as may be, over no other label and off no edge.</summary>
public static class MapLabels
{
    public const double Height = 24;
    private const double First = 20;
    private const double Step = 6;
    private const int Directions = 16;

    /// <summary>How wide a label of so many letters is.</summary>
    public static double WidthOf(string label) => 12 + (11 * label.Length);

    /// <summary>The middles of the labels, in their order; the same points give the same spots.</summary>
    public static IReadOnlyList<(double X, double Y)> Spread(IReadOnlyList<(double X, double Y, string Label)> points, double width, double height)
    {
        var taken = new List<Box>();
        foreach (var point in points)
        {
            // Where the picture is full, they lie over one another after all.
            taken.Add(Around(point, width, height).FirstOrDefault(box => !taken.Exists(box.Overlaps)) ?? new(point.X, point.Y, WidthOf(point.Label)));
        }

        return [.. taken.Select(box => (box.X, box.Y))];
    }

    /// <summary>Ring after ring around the point, each begun at its right.</summary>
    private static IEnumerable<Box> Around((double X, double Y, string Label) point, double width, double height)
    {
        for (var away = First; away < width + height; away += Step)
        {
            for (var direction = 0; direction < Directions; direction++)
            {
                var angle = 2 * Math.PI * direction / Directions;
                var box = new Box(point.X + (away * Math.Cos(angle)), point.Y + (away * Math.Sin(angle)), WidthOf(point.Label));
                if (box.IsWithin(width, height))
                {
                    yield return box;
                }
            }
        }
    }

    private sealed record Box(double X, double Y, double Width)
    {
        private const double Apart = 2;

        public bool Overlaps(Box other) => Math.Abs(X - other.X) < ((Width + other.Width) / 2) + Apart && Math.Abs(Y - other.Y) < Height + Apart;

        public bool IsWithin(double width, double height) => X - (Width / 2) >= 0 && X + (Width / 2) <= width && Y - (Height / 2) >= 0 && Y + (Height / 2) <= height;
    }
}
