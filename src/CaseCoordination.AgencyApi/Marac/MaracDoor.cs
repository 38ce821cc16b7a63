using CaseCoordination.Agencies.Directory;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Marac;

/// <summary>A step taken.</summary>
/// <param name="Version">Where the case or meeting stands now: the ETag.</param>
/// <param name="ActionId">The action agreed, where one was.</param>
public sealed record StepTaken(Guid Id, long Version, Guid? ActionId = null);

/// <summary>What the decision of one request may need besides the case or meeting it is about.</summary>
internal sealed record MaracDoor(
    Guid Id, Guid ActionId, HttpContext Http, RequestIdentity Request, MaracMeetings Meetings, MaracCases Cases, AgencyDirectory Agencies, WorkingDays Working, CancellationToken Ct)
{
    /// <summary>The same for the same request, so that one sent again agrees no second action.</summary>
    public Guid NewActionId => NamedId.From("marac-action", Id.ToString("N"), Request.Id);

    /// <summary>The meeting the case is listed for; null where it is not.</summary>
    public async Task<MaracMeeting?> Meeting() => await Meetings.At(Http.Viewer(), (await Cases.At(Http.Viewer(), Id, Ct))?.MeetingId, Ct);

    public async Task<bool> Knows(string? agency) => agency is not null && (await Agencies.Of(Http.Viewer().Partnership, Ct)).ContainsKey(agency);
}

/// <summary>Takes one step of a case or meeting, the same way for each: body and key, the version seen, need to know, the decision.</summary>
internal static class MaracSteps
{
    public static async Task<IResult> Take<TState, TForm>(MaracDoor door, MatterActions actions, MasterKey master, Func<TForm, MaracDoor, Task<Func<OpenMatter<TState>, Decision>>> decide)
        where TState : class, IMatter
    {
        var (body, problem) = await RequestKey.Read<TForm>(door.Http, master, door.Ct);
        if (body is null)
        {
            return problem!;
        }

        var (seen, unseen) = SeenVersion.Of(door.Http);
        if (seen is null)
        {
            return unseen!;
        }

        var asked = door with { Request = body.Request };
        var decision = await decide(body.Content, asked);
        var answer = await actions.Act(door.Http.Reader("casework"), door.Id, seen.Value, body.Request, decision, MaracFollowing.Of, door.Ct);
        if (answer is null)
        {
            return Problems.Unknown();
        }

        return answer.Refusal is { } refusal ? Refuse(refusal) : Done(door.Http, answer, typeof(TForm) == typeof(CaseCoordination.Marac.Actions.ActionForm) ? asked.NewActionId : null);
    }

    public static IResult Refuse(Refusal refusal) => Problems.Of(
        refusal == MatterRefusals.MovedOn ? 412 : refusal.Code == MaracRefusals.NotYoursCode ? 403 : 422, refusal);

    public static IResult Done(HttpContext http, ActionAnswer answer, Guid? actionId = null, string? createdAt = null)
    {
        if (answer.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(answer.Version);
        var taken = new StepTaken(answer.Matter, answer.Version, actionId);
        return createdAt is null ? TypedResults.Ok(taken) : TypedResults.Created($"{createdAt}/{answer.Matter}", taken);
    }

    public static RouteHandlerBuilder Described<TForm>(this RouteHandlerBuilder route, string tag, string name, string summary)
        where TForm : notnull => route
        .RequireAuthorization(Privacy.Access.Permission.CasesWrite).WithName(name).WithTags(tag).WithSummary(summary)
        .Accepts<TForm>("application/json").Produces<StepTaken>()
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415)
        .ProducesProblem(422).ProducesProblem(428).ProducesProblem(503);
}
