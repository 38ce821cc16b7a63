using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Desk;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.ActionPlan;

/// <summary>Puts right what was recorded towards an action, by a later event; whoever does has seen what it says now.</summary>
internal static class PostCorrections
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(PostEntries.Action + "/entries/{id:guid}", One)
            .RequireAuthorization(Permission.PlanRead).WithName("GetPlanEntry").WithTags("Plan").WithSummary("Read one entry as it stands; the ETag is the version to send as If-Match when you put it right")
            .Produces<PlanEntry>().ProducesProblem(404).ProducesProblem(503);
        Entry<ActivityCorrection>(routes, "/activities/{id:guid}/correction", "CorrectActivity", "Say how an activity really was", (desk, seen, form, at) => desk.Correct(seen, form, at.Request, at.Stop));
        Entry<ActivityWithdrawal>(routes, "/activities/{id:guid}/withdrawal", "WithdrawActivity", "Say that an activity was none", (desk, seen, form, at) => desk.Withdraw(seen, form, at.Request, at.Stop));
        Entry<MilestoneCorrection>(routes, "/milestones/{id:guid}/correction", "CorrectMilestone", "Say what really became of a milestone", (desk, seen, form, at) => desk.Correct(seen, form, at.Request, at.Stop));
        Entry<EvidenceCorrection>(routes, "/evidence/{id:guid}/correction", "CorrectEvidence", "Say what evidence really is", (desk, seen, form, at) => desk.Correct(seen, form, at.Request, at.Stop));
        Entry<ProgressCorrection>(routes, "/progress/{id:guid}/correction", "CorrectProgress", "Say how an action really stands", (desk, seen, form, at) => desk.Correct(seen, form, at.Request, at.Stop));
        Withdrawal(routes, "/milestones", "WithdrawMilestone", PlanEntry.Milestone);
        Withdrawal(routes, "/evidence", "WithdrawEvidence", PlanEntry.OfEvidence);
        Withdrawal(routes, "/progress", "WithdrawProgress", PlanEntry.Progress);
    }

    private static void Withdrawal(IEndpointRouteBuilder routes, string path, string name, string type) => Entry<EntryWithdrawal>(
        routes, path + "/{id:guid}/withdrawal", name, $"Say that {type} recorded was none", (desk, seen, form, at) => desk.Withdraw(seen, type, form, at.Request, at.Stop));

    private static void Entry<T>(
        IEndpointRouteBuilder routes, string path, string name, string summary, Func<ActionDesk, EntrySeen, T, (RequestIdentity Request, CancellationToken Stop), Task<EntryAnswer>> record)
        where T : class => routes
        .MapPost(PostEntries.Action + path, async (string year, string number, Guid id, HttpContext http, ActionDesk desk, MasterKey master, CancellationToken ct) =>
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

            var (seen, unseen) = SeenVersion.Of(http);
            return seen is null
                ? unseen!
                : PostEntries.Answer(http, planYear, await record(desk, new(http.Viewer(), planYear, number, id, seen.Value), body.Content, (body.Request, ct)));
        })
        .RequireAuthorization(Permission.PlanWrite).WithName(name).WithTags("Plan").WithSummary(summary)
        .WithDescription($"Needs If-Match with the ETag of the entry that was read. {PostEntries.NoPerson}")
        .Accepts<T>("application/json")
        .Produces<EntryTaken>(StatusCodes.Status201Created)
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(428).ProducesProblem(503);

    private static async Task<IResult> One(string year, string number, Guid id, HttpContext http, ActionEntries entries, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear || await entries.Find(http.Viewer(), planYear, number, id, ct) is not { } entry)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(entry.Version);
        return TypedResults.Ok(entry);
    }
}
