using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>How far milestones have got by a period's end, whenever they were reached.</summary>
internal static class Milestones
{
    /// <summary>The day a milestone that was reached no longer stands, such as the last of a funding; not always there.</summary>
    public const string HoldsUntil = "holds-until";

    public const string Reached = "milestone.reached";
    public const string Missed = "milestone.missed";

    /// <summary>The last word about each milestone stands: reached, it counts for what it is worth; missed or run out, for nothing.</summary>
    public static Tally Of(MeasureFeed feed, Period period, IReadOnlyCollection<Fact> facts)
    {
        var rows = Counting.InOrder(facts.Where(f => f.OccurredOn <= period.To && Counting.Feeds(feed, null, f)));
        var last = rows.GroupBy(f => f.Key).Select(words => words.OrderBy(f => f.OccurredOn).ThenBy(f => f.Source.Position).ThenBy(f => f.Id).Last());
        return new(last.Where(f => f.Name != Missed && Holds(f, period.To)).Sum(f => f.Quantity), rows);
    }

    private static bool Holds(Fact reached, DateOnly day) =>
        !reached.Dimensions.TryGetValue(HoldsUntil, out var until) || DateOnly.ParseExact(until, "yyyy-MM-dd", null) >= day;
}
