namespace CaseCoordination.Measures.Disclosure;

/// <summary>
/// Knows every number shown and every total, and tries to work a hidden one back. It looks for another table that shows the
/// same: while there is one in which the hidden number is different, nobody can tell which is true.
/// </summary>
internal static class Attack
{
    /// <summary>Out of patience it says "not open": then more is hidden than need be, and never less.</summary>
    private const int MostSteps = 20_000;

    public static bool LeavesOpen(
        string key, IReadOnlyList<Cell> cells, IReadOnlyList<Sum> sums, IReadOnlyDictionary<string, Shown> shown, SuppressionPolicy policy)
    {
        var hidden = cells.Where(cell => shown[cell.Key] != Shown.Exact).ToDictionary(cell => cell.Key, cell => Offsets(cell, shown[cell.Key], policy));
        var search = new Search(hidden, [.. sums.Where(sum => sum.Adds)]);
        return hidden[key].Where(offset => offset != 0).Any(offset => search.Completes(key, offset));
    }

    /// <summary>By how much a hidden number could be another, nearest first, as far as what is told of it allows.</summary>
    private static int[] Offsets(Cell cell, Shown shown, SuppressionPolicy policy)
    {
        var window = 2 * policy.Threshold;
        bool Fits(decimal value) => shown switch
        {
            Shown.FewerThan => Math.Abs(value) > 0 && Math.Abs(value) < policy.Threshold && Math.Sign(value) == Math.Sign(cell.Value),
            Shown.Withheld => value >= policy.Threshold,
            _ => value >= 0,
        };
        return [.. Enumerable.Range(-window, (2 * window) + 1).Where(offset => Fits(cell.Value + offset)).OrderBy(Math.Abs)];
    }

    private sealed class Search(Dictionary<string, int[]> hidden, IReadOnlyList<Sum> sums)
    {
        private int _steps;

        public bool Completes(string key, int offset)
        {
            _steps = 0;
            return Goes(new Dictionary<string, int> { [key] = offset });
        }

        /// <summary>In a table that shows the same, each total is off by as much as its parts together.</summary>
        private bool Goes(Dictionary<string, int> chosen)
        {
            if (++_steps > MostSteps)
            {
                return false;
            }

            string? touched = null;
            foreach (var sum in sums)
            {
                var open = sum.Keys.Where(part => hidden.ContainsKey(part) && !chosen.ContainsKey(part)).ToList();
                var off = OffBy(sum, chosen);
                if (open.Count == 0 && off != 0)
                {
                    return false;
                }

                if (open.Count == 1)
                {
                    var needed = open[0] == sum.Total ? off : -off;
                    return hidden[open[0]].Contains(needed) && Goes(new(chosen) { [open[0]] = needed });
                }

                touched ??= off != 0 ? open.FirstOrDefault() : null;
            }

            // What no choice has touched stays as it truly is.
            return touched is null || hidden[touched].Any(offset => Goes(new(chosen) { [touched] = offset }));
        }

        private static int OffBy(Sum sum, Dictionary<string, int> chosen) =>
            sum.Parts.Sum(part => chosen.GetValueOrDefault(part)) - chosen.GetValueOrDefault(sum.Total);
    }
}
