using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>A measure's figure for a period, with the very facts it is made of.</summary>
/// <param name="Value">Null when there is nothing to say: see the status.</param>
/// <param name="Facts">Of a rate, those of the part and of the whole.</param>
public sealed record Figure(MeasureDefinition Measure, FigureStatus Status, decimal? Value, IReadOnlyList<Fact> Facts)
{
    /// <summary>Of a rate: what is above the line.</summary>
    public decimal? Part { get; init; }

    /// <summary>Of a rate: what is below it.</summary>
    public decimal? Whole { get; init; }

    /// <summary>Counts what a quarter holds.</summary>
    public static Figure Of(MeasureDefinition measure, Quarter quarter, IReadOnlyCollection<Fact> facts) => Of(measure, Period.Of(quarter), facts);

    /// <summary>
    /// Counts what a period holds, whatever the order its facts came in. The list returned is what was counted: a figure
    /// and its list cannot disagree. A year's figure is counted anew from the year's facts, never added up from its
    /// quarters: people and things in force would be counted twice.
    /// </summary>
    /// <param name="facts">Facts of the measure's feed, at least all up to the period's end.</param>
    public static Figure Of(MeasureDefinition measure, Period period, IReadOnlyCollection<Fact> facts)
    {
        if (measure.Feed is not { } feed || Count(measure, feed, period, facts) is not { } counted)
        {
            return new(measure, FigureStatus.NotCollected, null, []);
        }

        // Nothing sent is not nothing done: only what the system itself sees may be zero.
        var status = counted.Facts.Count == 0 && feed.CollectedFrom != "events" ? FigureStatus.NoReturn
            : counted.Value is null ? FigureStatus.NoBase
            : FigureStatus.Computed;
        return new(measure, status, status == FigureStatus.Computed ? counted.Value : null, counted.Facts) { Part = counted.Part, Whole = counted.Whole };
    }

    private static Tally? Count(MeasureDefinition measure, MeasureFeed feed, Period period, IReadOnlyCollection<Fact> facts)
    {
        if (feed.CollectedFrom == "reports")
        {
            return ReportedFigures.Of(feed, period, facts);
        }

        return measure.Kind switch
        {
            "count" => Counting.Over(feed, measure.Areas, period, facts, rows => rows.Count),
            "sum" => Counting.Over(feed, measure.Areas, period, facts, rows => rows.Sum(f => f.Quantity)),
            "distinct" => Counting.Over(feed, measure.Areas, period, facts, rows => rows.DistinctBy(f => f.Key).Count()),
            "evidence" => Counting.Over(feed, measure.Areas, period, facts, rows => rows.DistinctBy(f => f.Key).Count()),
            "in-force" => Stock.Of(feed, measure.Areas, period, facts),
            "milestone" => Milestones.Of(feed, period, facts),
            "rate" when measure.Rate is not null => Rates.Of(measure, feed, period, facts),
            _ => null,
        };
    }
}

/// <summary>What counting gave: a value, or null where there is nothing to divide by, and the rows it rests on.</summary>
internal sealed record Tally(decimal? Value, IReadOnlyList<Fact> Facts, decimal? Part = null, decimal? Whole = null);

/// <summary>Whether there is a figure, and if not, why.</summary>
public enum FigureStatus
{
    /// <summary>Computed from what is on record.</summary>
    Computed = 1,

    /// <summary>Collected from returns, and none came for the quarter: not the same as zero.</summary>
    NoReturn = 2,

    /// <summary>Nothing feeds it yet.</summary>
    NotCollected = 3,

    /// <summary>A rate of nothing: there is no whole it could be a part of, or no base it could have changed from.</summary>
    NoBase = 4,
}
