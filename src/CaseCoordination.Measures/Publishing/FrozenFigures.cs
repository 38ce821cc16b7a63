using System.Globalization;
using System.Text.Json;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;

namespace CaseCoordination.Measures.Publishing;

/// <summary>A quarter's figures in the shape they are published in.</summary>
public sealed record FrozenFigures(Quarter Quarter, long KnownTo, int DefinitionVersion, IReadOnlyList<PublishedFigure> Figures)
{
    /// <param name="now">The quarter.</param>
    /// <param name="before">The quarters of the year before it.</param>
    /// <param name="lastYear">The same quarter a year before; null where it was not measured.</param>
    public static FrozenFigures Of(FiguresOfQuarter now, IReadOnlyList<FiguresOfQuarter> before, FiguresOfQuarter? lastYear) => new(
        now.Quarter,
        now.KnownTo,
        now.DefinitionVersion,
        [
            .. now.Figures.Select(figure => Freeze(
                figure,
                now.DefinitionVersion,
                YearToDate(figure, before, now.KnownTo),
                lastYear?.Figures.FirstOrDefault(f => f.Measure.Code == figure.Measure.Code)?.Value)),
        ]);

    private static PublishedFigure Freeze(Figure figure, int definitionVersion, decimal? yearToDate, decimal? lastYear)
    {
        var (measure, status) = (figure.Measure, JsonNamingPolicy.KebabCaseLower.ConvertName(figure.Status.ToString()));
        IReadOnlyList<PublishedPart> parts =
        [
            .. figure.Facts.GroupBy(fact => fact.Source.EventId)
                .Select(facts => new PublishedPart(facts.Key, facts.First().Source.StreamId, facts.First().Source.Position, facts.Sum(fact => fact.Quantity)))
                .OrderBy(part => part.Position).ThenBy(part => part.EventId),
        ];
        return new(
            measure.Code, measure.Action, measure.Title, measure.Kind, measure.Unit, measure.Area, measure.Direction, status, figure.Value, yearToDate, lastYear,
            ReportDigest.Of(measure.Code, definitionVersion, status, figure.Value, parts), parts);
    }

    /// <summary>Counts and sums add up over quarters; what is distinct or lasts does not, and has no such figure.</summary>
    private static decimal? YearToDate(Figure figure, IReadOnlyList<FiguresOfQuarter> before, long knownTo)
    {
        if (figure.Measure.Kind is not ("count" or "sum") || figure.Measure.Feed is not { Until: null })
        {
            return null;
        }

        List<Figure> quarters = [figure, .. before.SelectMany(q => q.Figures.Where(f => f.Measure.Code == figure.Measure.Code))];
        return quarters.TrueForAll(f => f.Value is null) ? null : quarters.Sum(f => Known(f, knownTo));
    }

    /// <summary>Another quarter was read a moment later: what became known in between is not counted.</summary>
    private static decimal Known(Figure figure, long knownTo)
    {
        var known = figure.Facts.Where(fact => fact.Source.Position <= knownTo);
        return figure.Measure.Kind == "sum" ? known.Sum(fact => fact.Quantity) : known.Count();
    }
}

/// <summary>The numbers of a report as text, the same everywhere: a digest is made over it.</summary>
public static class PlainDecimal
{
    /// <summary>No sign of how it was stored: 41.0 is 41. Nothing for null.</summary>
    public static string Of(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
