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

    /// <summary>What counts each thing once: the fact that is counted for each; the others of the same add nothing.</summary>
    internal IReadOnlySet<Guid>? Firsts { get; init; }

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
        return new(measure, status, status == FigureStatus.Computed ? counted.Value : null, counted.Facts)
        {
            Part = counted.Part,
            Whole = counted.Whole,
            Firsts = counted.Firsts,
        };
    }

    /// <summary>
    /// What one of its facts adds to it. A count takes each for one; of several that are one thing, or of one person, the
    /// first adds one and the others nothing.
    /// </summary>
    public decimal Adds(Fact fact) => Firsts is { } firsts ? (firsts.Contains(fact.Id) ? 1 : 0) : Measure.Kind == "count" ? 1 : fact.Quantity;

    /// <summary>The same facts, told who is who otherwise.</summary>
    internal Figure By(People people)
    {
        var counted = Distinct.Of(Measure, [.. Facts.Select(people.Told)]);
        return this with { Value = counted.Value, Facts = counted.Facts, Firsts = counted.Firsts };
    }

    private static Tally? Count(MeasureDefinition measure, MeasureFeed feed, Period period, IReadOnlyCollection<Fact> facts) => feed.CollectedFrom switch
    {
        "reports" => ReportedFigures.Of(feed, measure.Areas, period, facts),
        "events-or-report" => ReportedFigures.Instead(measure, period, facts) ?? Work(measure, feed, period, facts),
        _ => Work(measure, feed, period, facts),
    };

    private static Tally? Work(MeasureDefinition measure, MeasureFeed feed, Period period, IReadOnlyCollection<Fact> facts) => measure.Kind switch
    {
        "count" => Counting.Over(feed, measure.Areas, period, facts, rows => rows.Count),
        "sum" => Counting.Over(feed, measure.Areas, period, facts, rows => rows.Sum(f => f.Quantity)),
        "distinct" or "evidence" => Distinct.Of(measure, Counting.Rows(feed, measure.Areas, period, facts)),
        "in-force" => Stock.Of(feed, measure.Areas, period, facts),
        "milestone" => Milestones.Of(feed, period, facts),
        "rate" when measure.Rate is not null => Rates.Of(measure, feed, period, facts),
        _ => null,
    };
}

/// <summary>What counting gave: a value, or null where there is nothing to divide by, and the rows it rests on.</summary>
internal sealed record Tally(decimal? Value, IReadOnlyList<Fact> Facts, decimal? Part = null, decimal? Whole = null)
{
    /// <summary>Where each thing counts once: the rows that are counted.</summary>
    public IReadOnlySet<Guid>? Firsts { get; init; }
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

    /// <summary>A rate of nothing: there is no whole it could be a part of, or no base it could have changed from.</summary>
    NoBase = 4,
}
