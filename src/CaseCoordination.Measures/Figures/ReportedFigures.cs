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

    public static Tally Of(MeasureFeed feed, Period period, IReadOnlyCollection<Fact> facts)
    {
        var last = facts.Where(f => Counting.Feeds(feed, null, f) && f.Dimensions.GetValueOrDefault(From) == Day(period.From) && f.Dimensions.GetValueOrDefault(To) == Day(period.To))
            .MaxBy(f => f.Source.Position);
        return last is null ? new(null, []) : new(last.Quantity, [last]);
    }

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
