using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>
/// Figures an agency worked out itself, from a register of people that has no business here. Each is for one period; it
/// stands for no other, and two are never added: nobody could tell who is in both.
/// </summary>
internal static class ReportedFigures
{
    public const string Fact = "figure.reported";
    public const string From = "from";
    public const string To = "to";

    public static Tally Of(MeasureFeed feed, IReadOnlyList<string>? areas, Period period, IReadOnlyCollection<Fact> facts)
    {
        var last = facts.Where(f => Counting.Feeds(feed, areas, f) && f.Dimensions.GetValueOrDefault(From) == Day(period.From) && f.Dimensions.GetValueOrDefault(To) == Day(period.To))
            .MaxBy(f => f.Source.Position);
        return last is null ? new(null, []) : new(last.Quantity, [last]);
    }

    /// <summary>
    /// What stands instead of the people counted here: who keeps the register knows more of them than came through here, and
    /// nobody could tell who is in both. Null where they reported nothing of the period. Where they did for a part of it, what
    /// is counted here is known to be too few and nothing stands: a year to date needs a report of its own.
    /// </summary>
    public static Tally? Instead(MeasureDefinition measure, Period period, IReadOnlyCollection<Fact> facts)
    {
        var feed = new MeasureFeed(Fact, null, new Dictionary<string, string> { ["measure"] = measure.Code }, "reports");
        var within = facts.Any(f => Counting.Feeds(feed, measure.Areas, f)
            && string.CompareOrdinal(f.Dimensions.GetValueOrDefault(From), Day(period.From)) >= 0
            && string.CompareOrdinal(f.Dimensions.GetValueOrDefault(To), Day(period.To)) <= 0);
        return within ? Of(feed, measure.Areas, period, facts) : null;
    }

    /// <summary>True where what stands is a report and not a count.</summary>
    public static bool Stands(Figure figure) => figure.Facts is [{ Name: Fact }];

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
