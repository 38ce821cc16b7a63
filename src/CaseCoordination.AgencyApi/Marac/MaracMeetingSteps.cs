using CaseCoordination.Agencies.Directory;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Meetings;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Marac;

/// <summary>Calls a meeting, and every step it takes in its order.</summary>
internal static class MaracMeetingSteps
{
    private const string Tag = "MARAC meetings";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/marac/meetings", Schedule)
            .Described<MeetingForm>(Tag, "ScheduleMaracMeeting", "Call a meeting; every other day around it follows").Produces<StepTaken>(StatusCodes.Status201Created);
        Step<StepForm>(routes, "referrals-closing", "CloseMaracReferrals", "Close the list: what comes later is a late item", (_, open) => MoveMeeting.CloseReferrals(open));
        Step<StepForm>(routes, "case-list", "CirculateMaracCaseList", "Record that the case list went to the agencies", (_, open) => MoveMeeting.CirculateCaseList(open));
        Step<StepForm>(routes, "opening", "OpenMaracMeeting", "Open the meeting", (_, open) => MoveMeeting.Begin(open));
        Step<AttendanceForm>(routes, "attendance", "RecordMaracAttendance", "Record how an agency took part", RecordAttendance.Decide);
        Step<AgendaForm>(routes, "agenda", "OrderMaracAgenda", "Put a case before another on the agenda, or last", OrderAgenda.Decide);
        Step<ConflictForm>(routes, "conflicts", "DeclareMaracConflict", "Declare a conflict of interest: the agency sees nothing of the case from then on", DeclareConflict.Decide);
        Step<StepForm>(routes, "ending", "EndMaracMeeting", "End the meeting: every case was heard or deferred", async (_, door) =>
        {
            var (waiting, _) = await door.Cases.Left(door.Http.Viewer(), door.Id, door.Ct);
            return open => MoveMeeting.End(open, waiting);
        });
        Step<StepForm>(routes, "minutes", "CirculateMaracMinutes", "Record that the minutes went to the agencies", (_, open) => MoveMeeting.CirculateMinutes(open));
        Step<StepForm>(routes, "closing", "CloseMaracMeeting", "Close the meeting: every case heard has an action or a reason", async (_, door) =>
        {
            var (_, unsettled) = await door.Cases.Left(door.Http.Viewer(), door.Id, door.Ct);
            return open => MoveMeeting.Close(open, unsettled);
        });
        Step<CancellationForm>(routes, "cancellation", "CancelMaracMeeting", "Cancel a meeting: its cases wait for another", CancelMeeting.Decide);
    }

    private static Task<IResult> Schedule(
        HttpContext http, MatterActions actions, [FromServices] CoreAgencies core, WorkingDays working, MasterKey master, CancellationToken ct) => MatterDoor.Open<MeetingForm>(
        http,
        master,
        async (reader, form, request) =>
        {
            var id = Guid.CreateVersion7();
            return await actions.Open<MaracMeeting>(
                reader.Viewer, id, request, now => ScheduleMeeting.Decide(form, id, reader.Viewer, LondonDay.Of(now), core, working), MaracFollowing.Of, ct);
        },
        answer => $"marac/meetings/{answer.Matter}",
        (_, answer) => Task.FromResult<object?>(new StepTaken(answer.Matter, answer.Version)),
        ct);

    private static void Step<TForm>(IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, OpenMatter<MaracMeeting>, Decision> decide)
        where TForm : notnull =>
        Step<TForm>(routes, path, name, summary, (form, _) => Task.FromResult<Func<OpenMatter<MaracMeeting>, Decision>>(open => decide(form, open)));

    private static void Step<TForm>(
        IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, MaracDoor, Task<Func<OpenMatter<MaracMeeting>, Decision>>> decide)
        where TForm : notnull => routes.MapPost(
            $"/marac/meetings/{{id:guid}}/{path}",
            (Guid id, HttpContext http, MatterActions actions, MaracMeetings meetings, MaracCases cases, AgencyDirectory agencies, WorkingDays working, MasterKey master, CancellationToken ct) =>
                MaracSteps.Take(new(id, Guid.Empty, http, null!, meetings, cases, agencies, working, ct), actions, master, decide))
        .Described<TForm>(Tag, name, summary);
}
