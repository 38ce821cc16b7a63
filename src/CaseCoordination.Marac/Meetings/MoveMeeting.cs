using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Meetings;

/// <summary>A step that needs nothing but to be taken.</summary>
public sealed record StepForm;

/// <summary>Moves a meeting on, one step at a time and always in the same order; the step it has just taken is no fault to take again.</summary>
public static class MoveMeeting
{
    public static Decision CloseReferrals(OpenMatter<MaracMeeting> open) => Step(
        open, MeetingStatus.Scheduled, MeetingStatus.ReferralsClosed, m => new MeetingReferralsClosed(m.Id, open.Today));

    public static Decision CirculateCaseList(OpenMatter<MaracMeeting> open) => Step(
        open, MeetingStatus.ReferralsClosed, MeetingStatus.CaseListCirculated, m => new CaseListCirculated(m.Id, m.Agenda.Length, open.Today));

    public static Decision Begin(OpenMatter<MaracMeeting> open) => Step(
        open, MeetingStatus.CaseListCirculated, MeetingStatus.InSession, m => new MeetingOpened(m.Id, open.Today));

    /// <param name="waiting">Cases on the agenda that are neither heard nor deferred.</param>
    public static Decision End(OpenMatter<MaracMeeting> open, int waiting) => open.By.Leads() && open.State.Status == MeetingStatus.InSession && waiting > 0
        ? MaracRefusals.NotHeardYet(waiting)
        : Step(open, MeetingStatus.InSession, MeetingStatus.MinutesDraft, m => new MeetingEnded(m.Id, open.Today));

    public static Decision CirculateMinutes(OpenMatter<MaracMeeting> open) => Step(
        open, MeetingStatus.MinutesDraft, MeetingStatus.MinutesCirculated, m => new MinutesCirculated(m.Id, open.Today));

    /// <param name="unsettled">Cases heard here with neither an action nor a reason why there is none.</param>
    public static Decision Close(OpenMatter<MaracMeeting> open, int unsettled) => open.By.Leads() && open.State.Status == MeetingStatus.MinutesCirculated && unsettled > 0
        ? MaracRefusals.NotSettled
        : Step(open, MeetingStatus.MinutesCirculated, MeetingStatus.Closed, m => new MeetingClosed(m.Id, open.Today));

    private static Decision Step(OpenMatter<MaracMeeting> open, MeetingStatus from, MeetingStatus to, Func<MaracMeeting, object> step) =>
        !open.By.Leads() ? MaracRefusals.CoordinatorOnly
        : open.State.Status == to ? Decision.NothingToDo
        : open.State.Status == from ? Decision.Record(step(open.State))
        : MaracRefusals.Not(open.State.Status);
}
