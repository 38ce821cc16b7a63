using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Meetings;

public sealed record AgendaForm
{
    /// <summary>A case on the agenda.</summary>
    public Guid? CaseId { get; init; }

    /// <summary>The case it is to be discussed before; left out, it comes last.</summary>
    public Guid? Before { get; init; }
}

/// <summary>
/// Puts the agenda in another order, up to the end of the meeting: by what the order is named, never by a number, so that
/// who may not see a case on it moves the others all the same.
/// </summary>
public static class OrderAgenda
{
    public static Decision Decide(AgendaForm form, OpenMatter<MaracMeeting> open)
    {
        var meeting = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        var asked = new Asked()
            .Holds(form.CaseId is not null, "/caseId", "missing", "Send the id of a case on the agenda.")
            .Holds(form.Before is null || form.Before != form.CaseId, "/before", "same", "Send the id of another case on the agenda, or leave it out for the end.");
        if (asked.Refusal is { } faulty)
        {
            return faulty;
        }

        bool IsListed(Guid caseId) => meeting.Agenda.Any(item => item.CaseId == caseId) && !meeting.Conflicted(open.By.Agency, caseId);
        var caseId = form.CaseId!.Value;
        return meeting.Status > MeetingStatus.InSession ? MaracRefusals.Not(meeting.Status)
            : !IsListed(caseId) || (form.Before is { } before && !IsListed(before)) ? MaracRefusals.NotOnAgenda
            : meeting.Agenda.Moved(caseId, form.Before).SequenceEqual(meeting.Agenda) ? Decision.NothingToDo
            : Decision.Record(new AgendaItemMoved(meeting.Id, caseId, form.Before, open.Today));
    }
}
