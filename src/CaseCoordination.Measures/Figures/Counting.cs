using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>Which facts a feed takes in a period.</summary>
internal static class Counting
{
    public static Tally Over(
        MeasureFeed feed, IReadOnlyList<string>? areas, Period period, IReadOnlyCollection<Fact> facts, Func<IReadOnlyList<Fact>, decimal> value)
    {
        var rows = Rows(feed, areas, period, facts);
        return new(value(rows), rows);
    }

    /// <summary>What happened in the period; of things that last, what was open at any time in it.</summary>
    public static List<Fact> Rows(MeasureFeed feed, IReadOnlyList<string>? areas, Period period, IReadOnlyCollection<Fact> facts)
    {
        if (feed.Until is null)
        {
            return InOrder(facts.Where(f => period.Holds(f.OccurredOn) && Feeds(feed, areas, f)));
        }

        var ended = facts.Where(f => f.OccurredOn < period.From && Ends(feed, f)).Select(f => f.Key).ToHashSet();
        return InOrder(facts.Where(f => f.OccurredOn <= period.To && Feeds(feed, areas, f) && !ended.Contains(f.Key)));
    }

    public static bool Feeds(MeasureFeed feed, IReadOnlyList<string>? areas, Fact fact) =>
        (fact.Name == feed.Fact || feed.AlsoFacts?.Contains(fact.Name) == true) && Has(fact, feed.Where) && IsOf(areas, fact);

    public static bool Ends(MeasureFeed feed, Fact fact) => fact.Name == feed.Until && (feed.UntilWhere is null || Has(fact, feed.UntilWhere));

    public static List<Fact> InOrder(IEnumerable<Fact> facts) => [.. facts.OrderBy(f => f.Source.Position).ThenBy(f => f.Id)];

    private static bool Has(Fact fact, IReadOnlyDictionary<string, string> where) =>
        where.All(w => fact.Dimensions.TryGetValue(w.Key, out var has) && (has == w.Value || w.Value.Split('|').Contains(has)));

    /// <summary>West Kent's figure is not Tunbridge Wells'. What names no area is the partnership's own.</summary>
    private static bool IsOf(IReadOnlyList<string>? areas, Fact fact) =>
        areas is null || !fact.Dimensions.TryGetValue(Fact.Area, out var area) || areas.Contains(area);
}
