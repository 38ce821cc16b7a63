using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>What stands at a period's end, whenever it began. Stocks of several periods are never added.</summary>
internal static class Stock
{
    /// <summary>
    /// Begun minus ended, thing by thing; what ends on the last day is over by its end. An end without a beginning, or a
    /// second one, takes nothing from anything else; what begins and ends on one day began first.
    /// </summary>
    public static Tally Of(MeasureFeed feed, IReadOnlyList<string>? areas, Period period, IReadOnlyCollection<Fact> facts)
    {
        var standing = 0m;
        var rows = new List<Fact>();
        var until = facts.Where(f => f.OccurredOn <= period.To).Select(f => (Fact: f, Begins: Counting.Feeds(feed, areas, f), Ends: Counting.Ends(feed, f)));
        foreach (var thing in until.Where(f => f.Begins || f.Ends).GroupBy(f => f.Fact.Key))
        {
            var left = 0m;
            foreach (var (fact, begins, _) in thing.OrderBy(f => f.Fact.OccurredOn).ThenByDescending(f => f.Begins))
            {
                left = begins ? left + fact.Quantity : Math.Max(0, left - fact.Quantity);
            }

            if (thing.Any(f => f.Begins))
            {
                standing += left;
                rows.AddRange(thing.Select(f => f.Fact));
            }
        }

        return new(standing, Counting.InOrder(rows));
    }
}
