using CaseCoordination.Measures.Disclosure;

namespace CaseCoordination.Unit.Tests.Measures.Disclosure;

/// <summary>
/// The attacker: knows what is shown, what each mark means and every sum, and tightens the bounds of what is hidden until
/// nothing moves. It shares no line with the code it attacks.
/// </summary>
internal static class Solver
{
    private const decimal Most = 100_000;

    public static Dictionary<string, (decimal Low, decimal High)> Bounds(
        IReadOnlyList<Cell> cells, IReadOnlyList<Sum> sums, IReadOnlyDictionary<string, Shown> shown, SuppressionPolicy policy)
    {
        var bounds = cells.ToDictionary(cell => cell.Key, cell => shown[cell.Key] switch
        {
            Shown.Exact => (cell.Value, cell.Value),
            Shown.FewerThan => (1m, policy.Threshold - 1m),
            Shown.Withheld => (policy.Threshold, Most),
            _ => (0m, Most),
        });
        for (var moved = true; moved;)
        {
            moved = false;
            foreach (var sum in sums)
            {
                var (low, high) = (sum.Parts.Sum(part => bounds[part].Item1), sum.Parts.Sum(part => bounds[part].Item2));
                moved |= Tighten(bounds, sum.Total, low, high);
                foreach (var part in sum.Parts)
                {
                    var (othersLow, othersHigh) = (low - bounds[part].Item1, high - bounds[part].Item2);
                    moved |= Tighten(bounds, part, bounds[sum.Total].Item1 - othersHigh, bounds[sum.Total].Item2 - othersLow);
                    (low, high) = (sum.Parts.Sum(one => bounds[one].Item1), sum.Parts.Sum(one => bounds[one].Item2));
                }
            }
        }

        return bounds.ToDictionary(one => one.Key, one => (one.Value.Item1, one.Value.Item2));
    }

    private static bool Tighten(Dictionary<string, (decimal, decimal)> bounds, string key, decimal low, decimal high)
    {
        var (before, after) = (bounds[key], (Math.Max(bounds[key].Item1, low), Math.Min(bounds[key].Item2, high)));
        bounds[key] = after;
        return before != after;
    }
}
