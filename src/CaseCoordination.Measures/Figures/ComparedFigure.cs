using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Figures;

/// <summary>A quarter's figure beside those it is read with.</summary>
/// <param name="YearToDate">Counted anew from 1 April to the quarter's end.</param>
/// <param name="LastYear">The same quarter a year earlier, by this year's definition.</param>
/// <param name="Change">Against the same quarter last year; null unless both are computed.</param>
/// <param name="ChangePercent">To one decimal; null where last year was nought.</param>
public sealed record ComparedFigure(Figure Now, Figure YearToDate, Figure LastYear, decimal? Change, decimal? ChangePercent, RagRating Rating)
{
    public static ComparedFigure Of(MeasureDefinition measure, Quarter quarter, IReadOnlyCollection<Fact> facts)
    {
        var now = Figure.Of(measure, quarter, facts);
        var yearToDate = Figure.Of(measure, Period.YearToDate(quarter), facts);
        var lastYear = Figure.Of(measure, Period.Of(quarter).YearBefore, facts);
        var change = now.Value - lastYear.Value;
        return new(
            now,
            yearToDate,
            lastYear,
            change,
            change is { } by && lastYear.Value is { } before and not 0 ? Math.Round(100 * by / Math.Abs(before), 1, MidpointRounding.AwayFromZero) : null,
            Rag.Of(measure, quarter, now, yearToDate, Figure.Of(measure, QuarterBefore(quarter), facts)));
    }

    private static Quarter QuarterBefore(Quarter quarter) => Quarter.Of(quarter.StartsOn.AddDays(-1));
}
