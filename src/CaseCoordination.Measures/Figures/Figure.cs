using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>A measure's figure for a quarter, with the very facts it is made of.</summary>
/// <param name="Value">Null when there is nothing to say: see the status.</param>
public sealed record Figure(MeasureDefinition Measure, FigureStatus Status, decimal? Value, IReadOnlyList<Fact> Facts)
{
    /// <summary>
    /// Counts what a quarter holds. The list returned is what was counted: a figure and its list cannot disagree.
    /// </summary>
    /// <param name="facts">Facts of the measure's feed, at least all up to the quarter's end.</param>
    public static Figure Of(MeasureDefinition measure, Quarter quarter, IReadOnlyCollection<Fact> facts)
    {
        if (measure.Feed is not { } feed)
        {
            return new(measure, FigureStatus.NotCollected, null, []);
        }

        var counted = feed.Until is null ? HappenedIn(quarter, feed, facts) : OpenIn(quarter, feed, facts);
        decimal? value = measure.Kind switch
        {
            "count" => counted.Count,
            "sum" => counted.Sum(f => f.Quantity),
            "distinct" => counted.DistinctBy(f => f.Key).Count(),
            _ => null,
        };
        return value switch
        {
            null => new(measure, FigureStatus.NotCollected, null, []),
            // Nothing sent is not nothing done: only what the system itself sees may be zero.
            _ when counted.Count == 0 && feed.CollectedFrom == "activities" => new(measure, FigureStatus.NoReturn, null, []),
            _ => new(measure, FigureStatus.Computed, value, counted),
        };
    }

    private static List<Fact> HappenedIn(Quarter quarter, MeasureFeed feed, IEnumerable<Fact> facts) =>
        [.. facts.Where(f => Feeds(feed, f) && f.OccurredOn >= quarter.StartsOn && f.OccurredOn <= quarter.EndsOn).OrderBy(f => f.Source.Position).ThenBy(f => f.Id)];

    /// <summary>Open at any time in the quarter: begun by its end, and not ended before its start.</summary>
    private static List<Fact> OpenIn(Quarter quarter, MeasureFeed feed, IReadOnlyCollection<Fact> facts)
    {
        var ended = facts.Where(f => f.Name == feed.Until && f.OccurredOn < quarter.StartsOn).Select(f => f.Key).ToHashSet();
        return [.. facts.Where(f => Feeds(feed, f) && f.OccurredOn <= quarter.EndsOn && !ended.Contains(f.Key)).OrderBy(f => f.Source.Position).ThenBy(f => f.Id)];
    }

    private static bool Feeds(MeasureFeed feed, Fact fact) =>
        fact.Name == feed.Fact && feed.Where.All(w => fact.Dimensions.GetValueOrDefault(w.Key) == w.Value);
}

/// <summary>Whether there is a figure, and if not, why.</summary>
public enum FigureStatus
{
    /// <summary>Computed from what is on record.</summary>
    Computed = 1,

    /// <summary>Collected from returns, and none came for the quarter: not the same as zero.</summary>
    NoReturn = 2,

    /// <summary>Nothing feeds it yet.</summary>
    NotCollected = 3,
}
