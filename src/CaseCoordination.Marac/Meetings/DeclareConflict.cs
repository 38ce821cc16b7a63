using CaseCoordination.Kernel;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using CaseCoordination.Privacy.Matters;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Marac.Meetings;

public sealed record ConflictForm
{
    /// <summary>Whose conflict; an agency may declare its own.</summary>
    public string? Agency { get; init; }

    /// <summary>A case on the agenda.</summary>
    public Guid? CaseId { get; init; }
}

/// <summary>
/// An agency has a conflict of interest in a case: its people see nothing of it from then on. Nobody takes one back: a
/// conflict declared in error is a matter for the chair, outside the record.
/// </summary>
public static class DeclareConflict
{
    public static Decision Decide(ConflictForm form, OpenMatter<MaracMeeting> open)
    {
        var meeting = open.State;
        if (!open.By.Leads() && form.Agency != open.By.Agency)
        {
            return MaracRefusals.OtherAgencys;
        }

        var asked = new Asked()
            .Holds(meeting.Invited.Any(one => one.Agency == form.Agency), "/agency", "not-invited", "Send the code of an agency invited to this meeting.")
            .Holds(form.CaseId is not null, "/caseId", "missing", "Send the id of a case on the agenda.");
        if (asked.Refusal is { } faulty)
        {
            return faulty;
        }

        var caseId = form.CaseId!.Value;
        return meeting switch
        {
            { Status: MeetingStatus.Closed or MeetingStatus.Cancelled } => MaracRefusals.Not(meeting.Status),
            _ when meeting.Agenda.All(item => item.CaseId != caseId) => MaracRefusals.NotOnAgenda,
            _ when meeting.Conflicted(form.Agency!, caseId) => Decision.NothingToDo,
            _ => Decision.Record(new ConflictDeclared(meeting.Id, caseId, form.Agency!, open.Today)),
        };
    }
}

public static class ExcludeAgencyHandler
{
    public static (EventsToAppend, OutgoingMessages) Handle(
        ExcludeAgency command, [WriteModel(nameof(ExcludeAgency.CaseId))] MaracCase found, DateTimeOffset now)
    {
        var decision = Decide(command, found, LondonDay.Of(now));
        OutgoingMessages messages = [];
        messages.AddRange(decision.Events.SelectMany(MaracFollowing.Of));
        return ([.. decision.Events], messages);
    }

    public static Decision Decide(ExcludeAgency command, MaracCase found, DateOnly today) => found.Excluded.Contains(command.Agency)
        ? Decision.NothingToDo
        : Decision.Record(new AgencyExcluded(found.Id, command.Agency, command.MeetingId, today));
}
