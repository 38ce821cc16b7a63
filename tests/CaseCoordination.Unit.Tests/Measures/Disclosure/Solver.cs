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
        for (var moved = true; moved && bounds.Values.All(bound => bound.Item1 <= bound.Item2);)
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

    /// <summary>The numbers a hidden one may be: each is tried, and with it every answer for the other small ones.</summary>
    public static IEnumerable<int> Answers(
        string key, IReadOnlyList<Cell> cells, IReadOnlyList<Sum> sums, IReadOnlyDictionary<string, Shown> shown, SuppressionPolicy policy)
    {
        List<string> small = [key, .. cells.Select(cell => cell.Key).Where(other => other != key && shown[other] == Shown.FewerThan)];
        return Enumerable.Range(1, policy.Threshold - 1).Where(number => Fits(0, number, cells, shown));

        bool Fits(int place, int number, IReadOnlyList<Cell> tried, IReadOnlyDictionary<string, Shown> told)
        {
            IReadOnlyList<Cell> guess = [.. tried.Select(cell => cell.Key == small[place] ? cell with { Value = number } : cell)];
            var known = new Dictionary<string, Shown>(told) { [small[place]] = Shown.Exact };
            return Bounds(guess, sums, known, policy).Values.All(bound => bound.Low <= bound.High)
                && (place + 1 == small.Count || Enumerable.Range(1, policy.Threshold - 1).Any(next => Fits(place + 1, next, guess, known)));
        }
    }

    private static bool Tighten(Dictionary<string, (decimal, decimal)> bounds, string key, decimal low, decimal high)
    {
        var (before, after) = (bounds[key], (Math.Max(bounds[key].Item1, low), Math.Min(bounds[key].Item2, high)));
        bounds[key] = after;
        return before != after;
    }
}
