using CaseCoordination.Agencies.Directory;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Measures;

/// <summary>The coverage matrix: every measure of the year, and where its figure comes from or why it has none.</summary>
public sealed record CoverageShown(string Year, string Quarter, IReadOnlyDictionary<Coverage, int> Measures, IReadOnlyList<ActionCovered> Actions);

/// <summary>One action of the matrix.</summary>
public sealed record ActionCovered(string Number, int Priority, string Text, IReadOnlyList<string> Leads, IReadOnlyList<MeasureCovered> Measures);

/// <summary>One measure of the matrix.</summary>
/// <param name="CollectedFrom">events, register, activities, milestones, evidence, reports or events-or-report.</param>
public sealed record MeasureCovered(string Code, string Title, string Kind, string? CollectedFrom, Coverage Coverage, string Why);

internal static class GetCoverage
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/measures/{year}/{quarter}/coverage", Handle)
        .RequireAuthorization(Permission.MeasuresRead)
        .WithName("GetCoverage")
        .WithTags("Measures")
        .WithSummary("Read which measures have a figure, where it comes from, and why the others have none")
        .Produces<CoverageShown>()
        .ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(
        string year, string quarter, HttpContext http, Plans plans, QuarterlyFigures figures, AgencyDirectory directory, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear || Quarter.Parse(planYear, quarter) is not { } q
            || await plans.Read(http.Viewer(), planYear, ct) is not { } plan || await figures.Read(http.Viewer(), q, ct) is not { } all)
        {
            return Problems.Unknown();
        }

        var agencies = await directory.Of(http.Viewer().Partnership, ct);
        var matrix = CoverageMatrix.Of(all, Leads.Owned(plan.Actions, agencies.ContainsKey));
        var byAction = matrix.Measures.ToLookup(m => m.Measure.Action, m => new MeasureCovered(
            m.Measure.Code, m.Measure.Title, m.Measure.Kind, m.Measure.Feed?.CollectedFrom, m.State, m.Why));
        return TypedResults.Ok(new CoverageShown(
            planYear.Printed,
            $"Q{q.Number}",
            matrix.Measures.CountBy(m => m.State).ToDictionary(),
            [.. plan.Actions.Select(a => new ActionCovered(a.Number, a.Priority, a.Text, a.Leads, [.. byAction[a.Number]]))]));
    }
}
