using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Adoption;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Assessments;

/// <summary>The draft of a year's plan.</summary>
/// <param name="Year">The year whose plan it becomes.</param>
/// <param name="From">The year before, whose plan it begins with.</param>
/// <param name="Adopted">Whether that plan is adopted: the draft is over then.</param>
public sealed record DraftPlanShown(string Year, string From, bool Adopted, IReadOnlyList<DraftAction> Actions);

/// <summary>Adopts the draft; there is nothing to say.</summary>
public sealed record DraftAdoption;

/// <summary>The plan of a year, drafted from the plan of the year before, edited by the team and adopted.</summary>
internal static class DraftPlanRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/assessments/{year}/draft-plan", Read)
            .RequireAuthorization(Permission.MeasuresRead)
            .WithName("GetDraftPlan").WithTags("Assessment").WithSummary("Read the draft of that year's plan, made from the plan of the year before with its measures")
            .WithDescription("2023-24 is the draft of the plan of 2023/24, from the plan of 2022/23. The ETag is the version to send as If-Match when it is adopted.")
            .Produces<DraftPlanShown>().ProducesProblem(404).ProducesProblem(503);
        routes.MapPost("/assessments/{year}/draft-plan/actions/{number}", Change)
            .RequireAuthorization(Permission.AssessmentsWrite)
            .WithName("ChangeDraftAction").WithTags("Assessment").WithSummary("Keep, change, drop or add an action of the draft")
            .Accepts<DraftActionForm>("application/json")
            .Answers();
        routes.MapPost("/assessments/{year}/draft-plan/adoption", Adopt)
            .RequireAuthorization(Permission.AssessmentsWrite)
            .WithName("AdoptDraftPlan").WithTags("Assessment").WithSummary("Adopt the draft as the plan of that year; its kept actions are measured as before")
            .WithDescription("Needs If-Match with the ETag of the draft that was read: what is adopted is what was agreed to.")
            .Accepts<DraftAdoption>("application/json")
            .Produces<PlanTaken>(StatusCodes.Status201Created).ProducesProblem(409).ProducesProblem(428)
            .Answers();
    }

    private static async Task<IResult> Read(string year, HttpContext http, AssessmentDesk assessments, Plans plans, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear || await assessments.Draft(http.Viewer(), planYear, ct) is not { } draft)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(draft.Version);
        return TypedResults.Ok(new DraftPlanShown(planYear.Printed, new PlanYear(planYear.StartYear - 1).Printed, await plans.Read(http.Viewer(), planYear, ct) is not null, draft.Actions));
    }

    private static Task<IResult> Change(string year, string number, HttpContext http, AssessmentDesk assessments, Plans plans, MasterKey master, CancellationToken ct) =>
        MatterDoor.Open<DraftActionForm>(
            http,
            master,
            async (reader, form, request) =>
            {
                if (PlanYear.Parse(year) is not { } planYear || !DraftPlan.IsNumber(number) || await assessments.Before(reader.Viewer, planYear, ct) is not { Count: > 0 } before)
                {
                    return null;
                }

                var (numbers, adopted) = (before.Select(action => action.Number).ToHashSet(), await plans.Read(reader.Viewer, planYear, ct) is not null);
                return await assessments.Write(
                    reader.Viewer, planYear, request, (assessment, today) => adopted ? PlanRefusals.PlanThere : DraftPlan.Decide(number, form, assessment, numbers, reader.Viewer, today), ct);
            },
            _ => $"assessments/{year}/draft-plan",
            (_, answer) => ActedOn.Of(answer),
            ct);

    private static async Task<IResult> Adopt(string year, HttpContext http, AssessmentDesk assessments, PlanAdoptions adoptions, MasterKey master, CancellationToken ct)
    {
        var (body, problem) = await RequestKey.Read<DraftAdoption>(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        var (seen, unseen) = SeenVersion.Of(http);
        if (seen is null)
        {
            return unseen!;
        }

        if (PlanYear.Parse(year) is not { } planYear || await assessments.Draft(http.Viewer(), planYear, ct) is not { } draft)
        {
            return Problems.Unknown();
        }

        if (draft.Version != seen)
        {
            return MatterDoor.Refused(MatterRefusals.MovedOn);
        }

        var titles = draft.Actions.Select(action => action.Priority).Distinct().Where(priority => draft.TitleOf(priority) is not null).ToDictionary(priority => priority, priority => draft.TitleOf(priority)!);
        var toAdopt = new DraftToAdopt(planYear, [.. draft.Actions.Select(action => new DraftedAction(action.Number, action.Priority, action.Choice, action.Text))], titles);
        if (await adoptions.Adopt(http.Viewer(), toAdopt, body.Request, ct) is not { } answer)
        {
            return Problems.Unknown();
        }

        if (answer.Refusal is { } refusal)
        {
            return refusal == PlanRefusals.PlanThere ? Problems.Of(409, refusal) : MatterDoor.Refused(refusal);
        }

        if (answer.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        return TypedResults.Created($"/api/v1/{http.Viewer().Partnership}/plans/{planYear}", new PlanTaken(planYear.Printed));
    }
}

/// <summary>The plan that was adopted.</summary>
public sealed record PlanTaken(string Year);
