using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Desk;
using CaseCoordination.Plan.Evidence;
using CaseCoordination.Plan.Milestones;
using CaseCoordination.Plan.Progress;
using CaseCoordination.Plan.Reports;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.ActionPlan;

/// <summary>The answer to something recorded towards an action.</summary>
public sealed record EntryTaken(Guid Id, string Action, Receipt Receipt);

/// <summary>Everything an agency records towards an action; none of it names a person.</summary>
internal static class PostEntries
{
    public const string Action = "/plans/{year}/actions/{number}";
    public const string NoPerson = "Counts, codes, places and words about the work: nothing in it is about a person.";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Entry<ActivityForm>(routes, "/activities", "RecordActivity", "Record an activity towards an action", (desk, at, form) => desk.Record(at.Sender, at.Year, at.Number, form, at.Request, at.Stop));
        Entry<MilestoneForm>(routes, "/milestones", "RecordMilestone", "Say that a milestone was reached or missed", (desk, at, form) => desk.Record(at.Sender, at.Year, at.Number, form, at.Request, at.Stop));
        Entry<EvidenceForm>(routes, "/evidence", "FileEvidence", "File evidence by title and place", (desk, at, form) => desk.Record(at.Sender, at.Year, at.Number, form, at.Request, at.Stop));
        Entry<ProgressForm>(routes, "/progress", "RateProgress", "Say how an action stands in a quarter", (desk, at, form) => desk.Record(at.Sender, at.Year, at.Number, form, at.Request, at.Stop));
        Entry<ReportedFigureForm>(routes, "/reported-figures", "ReportFigure", "Report a figure worked out from a register kept elsewhere", (desk, at, form) => desk.Record(at.Sender, at.Year, at.Number, form, at.Request, at.Stop));
    }

    private static void Entry<T>(IEndpointRouteBuilder routes, string path, string name, string summary, Func<ActionDesk, At, T, Task<EntryAnswer>> record)
        where T : class => routes
        .MapPost(Action + path, async (string year, string number, HttpContext http, ActionDesk desk, MasterKey master, CancellationToken ct) =>
        {
            if (PlanYear.Parse(year) is not { } planYear)
            {
                return Problems.Unknown();
            }

            var (body, problem) = await RequestKey.Read<T>(http, master, ct);
            if (body is null)
            {
                return problem!;
            }

            return Answer(http, planYear, await record(desk, new(http.Viewer(), planYear, number, body.Request, ct), body.Content));
        })
        .RequireAuthorization(Permission.PlanWrite).WithName(name).WithTags("Plan").WithSummary(summary).WithDescription(NoPerson)
        .Accepts<T>("application/json")
        .Produces<EntryTaken>(StatusCodes.Status201Created)
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    public static IResult Answer(HttpContext http, PlanYear year, EntryAnswer answer)
    {
        if (answer.Refusal is { } refusal)
        {
            return refusal == PlanRefusals.ActionUnknown ? Problems.Unknown() : Problems.Of(StatusOf(refusal), refusal);
        }

        var receipt = answer.Receipt!;
        if (receipt.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(receipt.Version);
        return TypedResults.Created(
            $"/api/v1/{http.Viewer().Partnership}/plans/{year}/actions/{receipt.Number}",
            new EntryTaken(receipt.EntryId, receipt.Number, new(receipt.Position, receipt.RecordedAt, null)));
    }

    private static int StatusOf(Refusal refusal) => refusal.Code switch
    {
        "not-a-lead" or "not-your-activity" => 403,
        "activity-withdrawn" or "plan-entry-withdrawn" or "activity-reference-known" => 409,
        "moved-on" => 412,
        _ => 422,
    };

    /// <summary>Who asks, and of what.</summary>
    private sealed record At(Viewer Sender, PlanYear Year, string Number, RequestIdentity Request, CancellationToken Stop);
}
