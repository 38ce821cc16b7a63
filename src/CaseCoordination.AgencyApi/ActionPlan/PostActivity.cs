using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.ActionPlan;

/// <summary>The answer to an activity recorded.</summary>
public sealed record ActivityTaken(Guid Id, string Action, Receipt Receipt);

internal static class PostActivity
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/plans/{year}/actions/{number}/activities", Handle)
        .RequireAuthorization(Permission.PlanWrite)
        .WithName("RecordActivity")
        .WithTags("Plan")
        .WithSummary("Record an activity towards an action")
        .WithDescription("Counts and places only: an activity names no person. It counts in the quarter of the day it happened.")
        .Accepts<ActivityForm>("application/json")
        .Produces<ActivityTaken>(StatusCodes.Status201Created)
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    private static async Task<IResult> Handle(
        string year, string number, HttpContext http, ActivityIntake intake, MasterKey master, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear)
        {
            return Problems.Unknown();
        }

        var (body, problem) = await RequestKey.Read<ActivityForm>(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        var answer = await intake.Record(http.Viewer(), planYear, number, body.Content, body.Request, ct);
        if (answer.Refusal is { } refusal)
        {
            return refusal == PlanRefusals.ActionUnknown ? Problems.Unknown() : Problems.Of(refusal.Code == "not-a-lead" ? 403 : 422, refusal);
        }

        var receipt = answer.Receipt!;
        if (receipt.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        return TypedResults.Created(
            $"/api/v1/{http.Viewer().Partnership}/plans/{planYear}/actions/{number}",
            new ActivityTaken(receipt.ActivityId, receipt.Number, new(receipt.Position, receipt.RecordedAt, null)));
    }
}
