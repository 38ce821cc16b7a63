namespace CaseCoordination.Measures.Disclosure;

/// <summary>How a number is shown.</summary>
public enum Shown
{
    Exact = 1,

    /// <summary>Too small: it is told that it is from 1 up to below the threshold.</summary>
    FewerThan = 2,

    /// <summary>Left out to protect another; it is the threshold or more.</summary>
    Withheld = 3,

    /// <summary>Never told at all.</summary>
    Never = 4,
}

/// <summary>One number of a table.</summary>
/// <param name="Already">As an earlier publication showed it: what is out cannot be taken back.</param>
public sealed record Cell(string Key, decimal Value, Shown? Already = null);

/// <summary>A total anybody can add up.</summary>
/// <param name="YearToDate">Its parts are a series published one by one: the total goes rather than a part.</param>
/// <param name="Adds">False where the parts bound the total and do not add up to it, as people counted once do not.</param>
public sealed record Sum(string Total, IReadOnlyList<string> Parts, bool YearToDate = false, bool Adds = true)
{
    public IEnumerable<string> Keys => Parts.Prepend(Total);
}

/// <summary>
/// Decides which numbers of a table are shown to the public: small ones are not, and no more is shown than leaves each of
/// those open. It attacks its own result and leaves out more until the attack fails.
/// </summary>
public static class SuppressedTable
{
    public static IReadOnlyDictionary<string, Shown> Of(IReadOnlyList<Cell> cells, IReadOnlyList<Sum> sums, SuppressionPolicy policy)
    {
        var shown = cells.ToDictionary(cell => cell.Key, cell => cell.Already ?? (policy.IsFew(cell.Value) ? Shown.FewerThan : Shown.Exact));
        HideYearsToDate(cells, sums, shown);
        var lost = new HashSet<string>(); // Told by what was published before: nothing that is left out here mends it.
        bool IsTold(Cell cell) => shown[cell.Key] == Shown.FewerThan && !lost.Contains(cell.Key) && !Attack.LeavesOpen(cell.Key, cells, sums, shown, policy);
        while (cells.FirstOrDefault(IsTold) is { } told)
        {
            if (NextToHide(told, cells, sums, shown) is not { } next)
            {
                lost.Add(told.Key);
                continue;
            }

            shown[next.Key] = Shown.Withheld;
            HideYearsToDate(cells, sums, shown);
        }

        return shown;
    }

    /// <summary>A series with a gap must not be closed by its total.</summary>
    private static void HideYearsToDate(IReadOnlyList<Cell> cells, IReadOnlyList<Sum> sums, Dictionary<string, Shown> shown)
    {
        foreach (var total in sums.Where(sum => sum.YearToDate && sum.Parts.Any(part => shown[part] != Shown.Exact)).Select(sum => sum.Total))
        {
            if (shown[total] == Shown.Exact && cells.Single(cell => cell.Key == total) is { Already: null, Value: not 0 })
            {
                shown[total] = Shown.Withheld;
            }
        }
    }

    /// <summary>The smallest number still shown that has to do with it: first its own totals and parts, then theirs.</summary>
    private static Cell? NextToHide(Cell told, IReadOnlyList<Cell> cells, IReadOnlyList<Sum> sums, Dictionary<string, Shown> shown)
    {
        var near = new HashSet<string> { told.Key };
        while (true)
        {
            var reached = sums.Where(sum => sum.Keys.Any(near.Contains)).SelectMany(sum => sum.Keys).ToHashSet();
            var totals = sums.Select(sum => sum.Total).ToHashSet();
            var next = cells.Where(cell => reached.Contains(cell.Key) && cell is { Already: null, Value: not 0 } && shown[cell.Key] == Shown.Exact)
                .OrderBy(cell => totals.Contains(cell.Key)).ThenBy(cell => Math.Abs(cell.Value)).ThenBy(cell => cell.Key, StringComparer.Ordinal).FirstOrDefault();
            if (next is not null || !reached.Except(near).Any())
            {
                return next;
            }

            near.UnionWith(reached);
        }
    }
}
