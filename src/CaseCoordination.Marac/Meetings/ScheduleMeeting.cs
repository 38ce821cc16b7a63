using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Marac.Meetings;

/// <summary>A meeting to be held.</summary>
public sealed record MeetingForm
{
    public DateOnly? HeldOn { get; init; }

    /// <summary>Code of the place, such as <c>town-hall</c>.</summary>
    public string? Place { get; init; }

    /// <summary>True where risk cannot wait for the next meeting: it has no deadline for referrals.</summary>
    public bool Emergency { get; init; }
}

/// <summary>Calls a meeting: every other day around it follows from its own. Only the chair calls an emergency meeting.</summary>
public static class ScheduleMeeting
{
    public static Decision Decide(MeetingForm form, Guid meetingId, Viewer by, DateOnly today, CoreAgencies core, WorkingDays working)
    {
        if (!by.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        if (form.Emergency && !by.IsChair())
        {
            return MaracRefusals.ChairOnly;
        }

        var asked = new Asked().Code(form.Place, "/place")
            .Holds(form.HeldOn >= today, "/heldOn", "out-of-range", "Send a day from today on.")
            .Holds(form.HeldOn is not { } day || working.IsWorking(day), "/heldOn", "no-working-day", "Send a working day: no weekend and no bank holiday.");
        if (asked.Refusal is { } faulty)
        {
            return faulty;
        }

        var heldOn = form.HeldOn!.Value;
        var clocks = MeetingClockRules.On(heldOn);
        var days = clocks.DaysOf(heldOn, working);
        return Decision.Record(new MeetingScheduled(
            meetingId,
            heldOn,
            form.Place!,
            form.Emergency,
            form.Emergency ? heldOn : days.ReferralsCloseOn,
            form.Emergency ? heldOn : days.CaseListOn,
            form.Emergency ? heldOn : days.ResearchDueOn,
            days.MinutesDueOn,
            clocks.Id,
            core.Agencies,
            today));
    }
}
