using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>Rates: every one to one decimal, half away from zero.</summary>
internal static class Rates
{
    public static Tally Of(MeasureDefinition measure, MeasureFeed feed, Period period, IReadOnlyCollection<Fact> facts)
    {
        var part = Counting.Rows(feed, measure.Areas, period, facts);
        if (measure.Rate == "median")
        {
            return new(Median([.. part.Select(f => f.Quantity).Order()]), part);
        }

        var whole = measure.Whole is { } of ? Counting.Rows(of, measure.Areas, period, facts) : [];
        return measure.Rate switch
        {
            "share" => Share(part, whole, (measure.ExpectedEachMonth ?? 0) * period.Months),
            "ratio" => Over(part.Sum(f => f.Quantity), whole.Sum(f => f.Quantity), 1, [.. part, .. whole]),
            "mean" => Mean(part, whole),
            "change" => Change(part.Sum(f => f.Quantity), whole.Sum(f => f.Quantity), [.. part, .. whole]),
            _ => throw new ArgumentOutOfRangeException(nameof(measure), measure.Rate, "A rate nobody can work out."),
        };
    }

    /// <summary>
    /// Percent of the whole. Only what belongs to the whole counts as part of it, and no more than the whole itself: a share
    /// never passes 100.
    /// </summary>
    private static Tally Share(List<Fact> part, List<Fact> whole, decimal expected)
    {
        var of = whole.GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Sum(f => f.Quantity));
        var counted = part.Where(f => of.ContainsKey(f.Key)).ToList();
        var met = counted.GroupBy(f => f.Key).Sum(g => Math.Min(g.Sum(f => f.Quantity), of[g.Key]));
        return Over(met, Math.Max(expected, of.Values.Sum()), 100, [.. counted, .. whole], of.Count > 0);
    }

    /// <summary>The mean of one number weighted by another of the same return, such as a score by how many gave it.</summary>
    private static Tally Mean(List<Fact> part, List<Fact> whole)
    {
        var weight = whole.GroupBy(f => f.Key).ToDictionary(g => g.Key, g => g.Sum(f => f.Quantity));
        var counted = part.Where(f => weight.ContainsKey(f.Key)).ToList();
        return Over(counted.Sum(f => f.Quantity * weight[f.Key]), counted.Select(f => f.Key).Distinct().Sum(key => weight[key]), 1, [.. counted, .. whole]);
    }

    private static Tally Change(decimal now, decimal before, IEnumerable<Fact> rows) => Over(now - before, before, 100, rows) with { Part = now };

    private static Tally Over(decimal part, decimal whole, decimal times, IEnumerable<Fact> rows, bool any = true) =>
        new(whole == 0 || !any ? null : OneDecimal(times * part / whole), Counting.InOrder(rows.DistinctBy(f => f.Id)), part, whole);

    private static decimal? Median(IReadOnlyList<decimal> sorted) => sorted.Count switch
    {
        0 => null,
        var n when n % 2 == 1 => sorted[n / 2],
        var n => OneDecimal((sorted[(n / 2) - 1] + sorted[n / 2]) / 2),
    };

    private static decimal OneDecimal(decimal value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);
}
