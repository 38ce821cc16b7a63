using System.Globalization;
using System.Text.Json;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Figures;

namespace CaseCoordination.Measures.Publishing;

/// <summary>A quarter's figures in the shape they are published in.</summary>
public sealed record FrozenFigures(Quarter Quarter, long KnownTo, int DefinitionVersion, IReadOnlyList<PublishedFigure> Figures)
{
    public static FrozenFigures Of(FiguresOfQuarter now) =>
        new(now.Quarter, now.KnownTo, now.DefinitionVersion, [.. now.Compared.Select(compared => Freeze(compared, now.DefinitionVersion))]);

    /// <summary>What each event adds to a figure, in the order of the log: together they are the figure.</summary>
    public static IReadOnlyList<PublishedPart> PartsOf(Figure figure) =>
    [
        .. figure.Facts.GroupBy(fact => fact.Source.EventId)
            .Select(facts => (facts.First().Source, facts.First().Entry, Quantity: facts.Sum(figure.Adds)))
            .Select(part => new PublishedPart(part.Source.EventId, part.Source.StreamId, part.Entry, part.Source.Position, part.Quantity))
            .OrderBy(part => part.Position).ThenBy(part => part.EventId),
    ];

    private static PublishedFigure Freeze(ComparedFigure compared, int definitionVersion)
    {
        var (figure, measure, status) = (compared.Now, compared.Now.Measure, Code(compared.Now.Status));
        var parts = PartsOf(figure);
        return new(
            measure.Code,
            measure.Action,
            measure.Title,
            measure.Kind,
            measure.Unit,
            measure.Area,
            measure.Direction,
            status,
            figure.Value,
            figure.Part,
            figure.Whole,
            compared.YearToDate.Value,
            compared.LastYear.Value,
            Code(compared.Rating),
            ReportDigest.Of(measure.Code, definitionVersion, status, figure.Value, parts),
            parts);
    }

    private static string Code(Enum code) => JsonNamingPolicy.KebabCaseLower.ConvertName(code.ToString());
}

/// <summary>The numbers of a report as text, the same everywhere: a digest is made over it.</summary>
public static class PlainDecimal
{
    /// <summary>No sign of how it was stored: 41.0 is 41. Nothing for null.</summary>
    public static string Of(decimal? value) => value?.ToString("0.############", CultureInfo.InvariantCulture) ?? "";
}
