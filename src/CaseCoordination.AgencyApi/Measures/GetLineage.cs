using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Measures;

/// <summary>What is under a figure, or under each figure of an action.</summary>
public sealed record LineageShown(string Year, string Quarter, string Measure, IReadOnlyList<FigureOpened> Figures);

/// <summary>A figure, its definition and its facts; counting the facts by the definition gives the value.</summary>
public sealed record FigureOpened(
    MeasureDefinition Definition,
    int DefinitionVersion,
    FigureStatus Status,
    decimal? Value,
    long KnownTo,
    string Digest,
    IReadOnlyList<FactShown> Facts);

/// <summary>One fact and the event it comes from.</summary>
/// <param name="Adds">What it adds to a count, a sum or a count of different ones: of several of one thing or person the first adds 1, the others nothing.</param>
public sealed record FactShown(
    string Name, DateOnly OccurredOn, decimal Quantity, decimal Adds, string Key, IReadOnlyDictionary<string, string> Dimensions, FactSource Source);

internal static class GetLineage
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/measures/{year}/{quarter}/{measure}/lineage", Handle)
        .RequireAuthorization(Permission.MeasuresRead)
        .WithName("GetLineage")
        .WithTags("Measures")
        .WithSummary("Open a figure to the events under it")
        .Produces<LineageShown>()
        .ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(
        string year, string quarter, string measure, HttpContext http, QuarterlyFigures figures, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear || Quarter.Parse(planYear, quarter) is not { } q
            || await figures.Lineage(http.Viewer(), q, measure, ct) is not { } lineage)
        {
            return Problems.Unknown();
        }

        return TypedResults.Ok(new LineageShown(planYear.Printed, $"Q{q.Number}", measure, [.. lineage.Select(Show)]));
    }

    private static FigureOpened Show(FigureLineage l) => new(
        l.Figure.Measure,
        l.DefinitionVersion,
        l.Figure.Status,
        l.Figure.Value,
        l.KnownTo,
        l.Digest,
        [.. l.Figure.Facts.Select(f => new FactShown(f.Name, f.OccurredOn, f.Quantity, l.Figure.Adds(f), f.Key, f.Dimensions, f.Source))]);
}
