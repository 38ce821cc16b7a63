using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Meetings;

public sealed record CancellationForm
{
    /// <summary>not-quorate, no-cases, chair-unavailable, venue-unavailable or other.</summary>
    public string? Reason { get; init; }
}

/// <summary>Not held: every case listed waits for another meeting. One that has begun is ended, not cancelled.</summary>
public static class CancelMeeting
{
    public static Decision Decide(CancellationForm form, OpenMatter<MaracMeeting> open)
    {
        var meeting = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        if (new Asked().OneOf(form.Reason, MaracWords.CancelReasons, "/reason").Refusal is { } faulty)
        {
            return faulty;
        }

        return meeting.Status switch
        {
            MeetingStatus.Cancelled => Decision.NothingToDo,
            < MeetingStatus.InSession => Decision.Record(new MeetingCancelled(meeting.Id, form.Reason!, [.. meeting.Agenda.Select(item => item.CaseId)], open.Today)),
            _ => MaracRefusals.Not(meeting.Status),
        };
    }
}
