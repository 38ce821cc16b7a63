using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Measures;

/// <summary>A quarter's figures for every action of the plan.</summary>
/// <param name="KnownTo">Position in the log up to which facts are counted; what came later is not in yet.</param>
/// <param name="Provisional">True until the quarter is published: figures may change.</param>
public sealed record QuarterShown(
    string Year,
    string Quarter,
    DateOnly From,
    DateOnly To,
    int DefinitionVersion,
    long KnownTo,
    bool Provisional,
    IReadOnlyList<ActionMeasured> Actions);

/// <summary>One action with its measures.</summary>
public sealed record ActionMeasured(string Number, int Priority, string Text, IReadOnlyList<string> Leads, IReadOnlyList<MeasureShown> Measures);

/// <summary>One measure's figure; without a value the status and its sentence say why.</summary>
public sealed record MeasureShown(
    string Code, string Title, string Kind, string Unit, string Area, FigureStatus Status, decimal? Value, string? Because, string? Lineage);

internal static class GetMeasures
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/measures/{year}/{quarter}", Handle)
        .RequireAuthorization(Permission.MeasuresRead)
        .WithName("GetMeasures")
        .WithTags("Measures")
        .WithSummary("Read a quarter's figures for all actions of the plan")
        .Produces<QuarterShown>()
        .ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(
        string year, string quarter, HttpContext http, Plans plans, QuarterlyFigures figures, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear || Quarter.Parse(planYear, quarter) is not { } q)
        {
            return Problems.Unknown();
        }

        var plan = await plans.Read(http.Viewer(), planYear, ct);
        var all = await figures.Read(http.Viewer(), q, ct);
        if (plan is null || all is null)
        {
            return Problems.Unknown();
        }

        var byAction = all.Figures.ToLookup(f => f.Measure.Action);
        return TypedResults.Ok(new QuarterShown(
            planYear.Printed,
            $"Q{q.Number}",
            q.StartsOn,
            q.EndsOn,
            all.DefinitionVersion,
            all.KnownTo,
            Provisional: true,
            [
                .. plan.Actions.Select(a => new ActionMeasured(
                    a.Number, a.Priority, a.Text, a.Leads, [.. byAction[a.Number].Select(f => Show(f, $"/api/v1/{http.Viewer().Partnership}/measures/{planYear}/Q{q.Number}"))])),
            ]));
    }

    private static MeasureShown Show(Figure f, string address) => new(
        f.Measure.Code,
        f.Measure.Title,
        f.Measure.Kind,
        f.Measure.Unit,
        f.Measure.Area,
        f.Status,
        f.Value,
        f.Status switch
        {
            FigureStatus.NoReturn => "No return was received for this quarter; that is not the same as none.",
            FigureStatus.NotCollected => "Not collected yet.",
            _ => null,
        },
        f.Status == FigureStatus.Computed ? $"{address}/{f.Measure.Code}/lineage" : null);
}
