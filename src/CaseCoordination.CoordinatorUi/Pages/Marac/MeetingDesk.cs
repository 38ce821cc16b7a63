using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Meetings;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>Calls a meeting from a page, and takes its steps: the decisions the API takes too.</summary>
public sealed class MeetingDesk(MatterActions actions, MaracCases cases, CoreAgencies core, WorkingDays working)
{
    /// <summary>Null when the meeting is not theirs, when it is not there, and for a step there is none of.</summary>
    public async Task<ActionAnswer?> Act(Reader reader, Guid id, long seen, RequestIdentity request, StepPosted form, CancellationToken ct) =>
        await Decided(reader.Viewer, id, form, ct) is { } decide ? await actions.Act(reader, id, seen, request, decide, MaracFollowing.Of, ct) : null;

    public Task<ActionAnswer> Call(Reader reader, RequestIdentity request, StepPosted form, CancellationToken ct)
    {
        var id = Guid.CreateVersion7();
        var asked = new MeetingForm { HeldOn = form.DayOf("heldOn"), Place = form.Of("place"), Emergency = form.Chosen.Contains("emergency") };
        return actions.Open<MaracMeeting>(
            reader.Viewer, id, request, now => ScheduleMeeting.Decide(asked, id, reader.Viewer, LondonDay.Of(now), core, working), MaracFollowing.Of, ct);
    }

    public static Step Calling { get; } = new("call", "Call a meeting", null,
    [
        StepField.Day("heldOn", "When is it held?", "A working day. Every other day around it follows from it.", "Enter a working day from today on, such as 27 3 2027"),
        StepField.Line("place", "Where is it held?", "A code, such as town-hall: small letters and hyphens.", "Enter a code for the place, such as town-hall"),
        new("emergency", "boxes", "Is it an emergency meeting?", null, [new("emergency", "Yes, risk cannot wait for the next meeting (the chair’s to call)")], "Only the chair calls an emergency meeting"),
    ]);

    /// <param name="invited">The agencies whose conflict it can be.</param>
    /// <param name="listed">The cases on the agenda, as the page calls them.</param>
    public static Step Of(string step, IReadOnlyList<StepOption> invited, IReadOnlyList<StepOption> listed) => new(step, MaracWording.Label(step), MaracWording.Hint(step), step switch
    {
        MaracStep.Conflict =>
        [
            StepField.Choose("agency", "Whose conflict is it?", invited, "Select the agency"),
            StepField.Choose("caseId", "In which case?", listed, "Select the case"),
        ],
        MaracStep.Cancellation => [StepField.Select("reason", "Why is it not held?", MaracWords.CancelReasons, "Select why it is not held")],
        _ => [],
    });

    private async Task<Func<OpenMatter<MaracMeeting>, Decision>?> Decided(Viewer by, Guid id, StepPosted form, CancellationToken ct)
    {
        var (waiting, unsettled) = form.Step is MaracStep.Ending or MaracStep.Closing ? await cases.Left(by, id, ct) : default;
        return form.Step switch
        {
            MaracStep.ReferralsClosing => MoveMeeting.CloseReferrals,
            MaracStep.CaseList => MoveMeeting.CirculateCaseList,
            MaracStep.Opening => MoveMeeting.Begin,
            MaracStep.Ending => open => MoveMeeting.End(open, waiting),
            MaracStep.CirculatedMinutes => MoveMeeting.CirculateMinutes,
            MaracStep.Closing => open => MoveMeeting.Close(open, unsettled),
            MaracStep.Attendance => open => RecordAttendance.Decide(new() { Agency = form.Of("agency"), Attendance = form.OneOf<Attendance>("attendance") }, open),
            MaracStep.Agenda => open => OrderAgenda.Decide(new() { CaseId = form.IdOf("caseId"), Before = form.IdOf("before") }, open),
            MaracStep.Conflict => open => DeclareConflict.Decide(new() { Agency = form.Of("agency"), CaseId = form.IdOf("caseId") }, open),
            MaracStep.Cancellation => open => CancelMeeting.Decide(new() { Reason = form.Of("reason") }, open),
            _ => null,
        };
    }
}
