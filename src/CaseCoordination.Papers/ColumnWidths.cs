namespace CaseCoordination.Papers;

/// <summary>Shares a table's width among its columns: its longest word to each, and what is left to where there is most to say.</summary>
public static class ColumnWidths
{
    /// <summary>A table of few words is not drawn out over the paper: its rows would be hard to follow.</summary>
    private const double MostAir = 60;

    /// <param name="columns">How wide the longest word and the longest text of each would be set in one line.</param>
    public static IReadOnlyList<double> Of(IReadOnlyList<(double Word, double Text)> columns, double width)
    {
        var wishes = columns.Select(column => (Least: Math.Min(column.Word, width / 3), Most: Math.Max(Math.Min(column.Word, width / 3), Math.Min(column.Text, width / 2)))).ToList();
        var (least, most) = (wishes.Sum(wish => wish.Least), wishes.Sum(wish => wish.Most));
        return least >= width
            ? [.. wishes.Select(wish => wish.Least * width / least)]
            : most <= width
                ? [.. wishes.Select(wish => wish.Most + Math.Min(MostAir, (width - most) / columns.Count))]
                : [.. wishes.Select(wish => wish.Least + ((width - least) * (wish.Most - wish.Least) / (most - least)))];
    }
}
