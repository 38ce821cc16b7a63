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
    public static Task<IResult> Take<TState, TForm>(MaracDoor door, MatterActions actions, MasterKey master, Func<TForm, MaracDoor, Task<Func<OpenMatter<TState>, Decision>>> decide)
        where TState : class, IMatter
    {
        Guid? agreed = null;
        return MatterDoor.Act<TForm>(
            door.Http,
            master,
            async (reader, form, seen, request) =>
            {
                var asked = door with { Request = request };
                agreed = typeof(TForm) == typeof(CaseCoordination.Marac.Actions.ActionForm) ? asked.NewActionId : null;
                return await actions.Act(reader, door.Id, seen, request, await decide(form, asked), MaracFollowing.Of, door.Ct);
            },
            (_, answer) => Task.FromResult<object?>(new StepTaken(answer.Matter, answer.Version, agreed)),
            door.Ct);
    }

    public static RouteHandlerBuilder Described<TForm>(this RouteHandlerBuilder route, string tag, string name, string summary)
        where TForm : notnull => route
        .RequireAuthorization(Privacy.Access.Permission.CasesWrite).WithName(name).WithTags(tag).WithSummary(summary)
        .Accepts<TForm>("application/json").Produces<StepTaken>().RefusesAsAction();
}
