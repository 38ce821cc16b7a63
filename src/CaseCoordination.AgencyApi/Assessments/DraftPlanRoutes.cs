using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Assessments;

/// <summary>The draft of a year's plan.</summary>
/// <param name="Year">The year it is for.</param>
/// <param name="From">The year whose plan it begins with.</param>
public sealed record NextPlanShown(string Year, string From, IReadOnlyList<DraftAction> Actions);

/// <summary>The plan an assessment leads to, drafted from the plan of the year before and edited by the team.</summary>
internal static class NextPlanRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assessments/{year}/next-plan", Read)
            .RequireAuthorization(Permission.MeasuresRead)
            .WithName("DraftNextPlan").WithTags("Assessment").WithSummary("Read the draft of the year's plan, made from the plan of the year before with its measures")
            .Produces<NextPlanShown>().ProducesProblem(404).ProducesProblem(503);
        routes.MapPost("/assessments/{year}/next-plan/actions/{number}", Change)
            .RequireAuthorization(Permission.AssessmentsWrite)
            .WithName("ChangeDraftAction").WithTags("Assessment").WithSummary("Keep, change, drop or add an action of the draft")
            .Accepts<DraftActionForm>("application/json")
            .Answers();
    }

    private static async Task<IResult> Read(string year, HttpContext http, AssessmentDesk assessments, Plans plans, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear || await Before(http.Viewer(), planYear, plans, ct) is not { Count: > 0 } before)
        {
            return Problems.Unknown();
        }

        return TypedResults.Ok(new NextPlanShown(planYear.Printed, new PlanYear(planYear.StartYear - 1).Printed, await assessments.Draft(http.Viewer(), planYear, before, ct)));
    }

    private static Task<IResult> Change(string year, string number, HttpContext http, AssessmentDesk assessments, Plans plans, MasterKey master, CancellationToken ct) =>
        MatterDoor.Open<DraftActionForm>(
            http,
            master,
            async (reader, form, request) =>
            {
                if (PlanYear.Parse(year) is not { } planYear || !DraftPlan.IsNumber(number) || await Before(reader.Viewer, planYear, plans, ct) is not { Count: > 0 } before)
                {
                    return null;
                }

                var numbers = before.Select(action => action.Number).ToHashSet();
                return await assessments.Write(
                    reader.Viewer, planYear, request, (assessment, today) => DraftPlan.Decide(number, form, assessment, numbers, reader.Viewer, today), ct);
            },
            _ => $"assessments/{year}/next-plan",
            (_, answer) => ActedOn.Of(answer),
            ct);

    private static async Task<IReadOnlyList<ActionBefore>> Before(Viewer viewer, PlanYear year, Plans plans, CancellationToken ct)
    {
        if (await plans.Read(viewer, new(year.StartYear - 1), ct) is not { } plan)
        {
            return [];
        }

        var titles = plan.Plan.Priorities.ToDictionary(p => p.Number, p => p.Title);
        return [.. plan.Actions.Select(a => new ActionBefore(a.Number, a.Priority, titles.GetValueOrDefault(a.Priority, ""), a.Text, a.Leads))];
    }
}
