using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>A quarter's figure beside those it is read with.</summary>
/// <param name="YearToDate">Counted anew from 1 April to the quarter's end.</param>
/// <param name="LastYear">The same quarter a year earlier, as that year's own plan measured it under the same code and title.</param>
/// <param name="Change">Against the same quarter last year; null unless both are computed.</param>
/// <param name="ChangePercent">To one decimal; null where last year was nought.</param>
public sealed record ComparedFigure(Figure Now, Figure YearToDate, Figure LastYear, decimal? Change, decimal? ChangePercent, RagRating Rating)
{
    /// <summary>Why there is nothing to compare with, where last year's plan is the reason; null otherwise.</summary>
    public string? NotCompared { get; init; }

    /// <param name="lastYears">Last year's own definition of the same; null where last year's plan had none, or is not here.</param>
    /// <param name="facts">Facts of both definitions.</param>
    public static ComparedFigure Of(MeasureDefinition measure, Quarter quarter, IReadOnlyCollection<Fact> facts, MeasureDefinition? lastYears = null)
    {
        var before = QuarterBefore(quarter);
        var now = Figure.Of(measure, quarter, facts);
        var yearToDate = Figure.Of(measure, Period.YearToDate(quarter), facts);
        var lastYear = Figure.Of(lastYears ?? measure, Period.Of(quarter).YearBefore, facts);
        var change = now.Value - lastYear.Value;
        return new(
            now,
            yearToDate,
            lastYear,
            change,
            change is { } by && lastYear.Value is { } then and not 0 ? Math.Round(100 * by / Math.Abs(then), 1, MidpointRounding.AwayFromZero) : null,
            Rag.Of(measure, quarter, now, yearToDate, Figure.Of(before.FinancialYear == quarter.FinancialYear ? measure : lastYears ?? measure, before, facts)))
        {
            NotCompared = lastYears is null && lastYear.Facts.Count == 0 && StandsUnderAnActionsNumber(measure)
                ? "Last year's plan does not measure this here under the same code and title, and the number of an action may mean another one in it."
                : null,
        };
    }

    private static bool StandsUnderAnActionsNumber(MeasureDefinition measure) =>
        measure.Feed is { CollectedFrom: "events-or-report" } || new[] { measure.Feed, measure.Whole }.OfType<MeasureFeed>().Any(feed => PlanFacts.Yields(feed.Fact));

    private static Quarter QuarterBefore(Quarter quarter) => Quarter.Of(quarter.StartsOn.AddDays(-1));
}
