using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Hearing;

public sealed record ListingForm
{
    public Guid? MeetingId { get; init; }
}

/// <summary>
/// Puts an accepted case on a meeting's list. After the deadline the chair alone does, as a late item; the agencies invited
/// become party, but for those with a conflict of interest.
/// </summary>
public static class ListCase
{
    /// <param name="meeting">The meeting named; null where there is none.</param>
    public static Decision Decide(ListingForm form, OpenMatter<MaracCase> open, MaracMeeting? meeting)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        if (new Asked().Holds(form.MeetingId is not null, "/meetingId", "missing", "Send the id of the meeting.").Refusal is { } faulty)
        {
            return faulty;
        }

        if (meeting is null)
        {
            return MaracRefusals.MeetingUnknown;
        }

        if (found.Status == CaseStatus.Listed && found.Listing?.MeetingId == meeting.Id)
        {
            return Decision.NothingToDo;
        }

        if (found.Status != CaseStatus.Accepted)
        {
            return MaracRefusals.Not(found.Status);
        }

        if (meeting.Status > MeetingStatus.InSession)
        {
            return MaracRefusals.Not(meeting.Status);
        }

        var late = !meeting.Emergency && (meeting.Status != MeetingStatus.Scheduled || open.Today > meeting.ReferralsCloseOn);
        return late && !open.By.IsChair()
            ? MaracRefusals.ListIsClosed
            : Decision.Record(new CaseListed(
                found.Id, meeting.Id, meeting.HeldOn, late, [.. meeting.Invited.Where(one => !found.Excluded.Contains(one.Agency))], open.Today));
    }
}
