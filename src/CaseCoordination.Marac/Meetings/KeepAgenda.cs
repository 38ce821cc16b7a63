using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Marac.Meetings;

/// <summary>A case listed comes to the end of the agenda; where the meeting was cancelled meanwhile, the case is sent back.</summary>
public static class PutOnAgendaHandler
{
    public static (EventsToAppend, OutgoingMessages) Handle(
        PutOnAgenda command, [WriteModel(nameof(PutOnAgenda.MeetingId))] MaracMeeting meeting, DateTimeOffset now)
    {
        OutgoingMessages messages = [];
        if (meeting.Status == MeetingStatus.Cancelled)
        {
            messages.Add(new UnlistCase { CaseId = command.CaseId, MeetingId = meeting.Id });
        }

        return ([.. Decide(command, meeting, LondonDay.Of(now)).Events], messages);
    }

    public static Decision Decide(PutOnAgenda command, MaracMeeting meeting, DateOnly today) =>
        meeting.Status == MeetingStatus.Cancelled || meeting.Agenda.Any(item => item.CaseId == command.CaseId)
            ? Decision.NothingToDo
            : Decision.Record(new AgendaItemAdded(meeting.Id, command.CaseId, command.Late, today));
}

public static class TakeOffAgendaHandler
{
    public static EventsToAppend Handle(TakeOffAgenda command, [WriteModel(nameof(TakeOffAgenda.MeetingId))] MaracMeeting meeting, DateTimeOffset now) =>
        [.. Decide(command, meeting, LondonDay.Of(now)).Events];

    public static Decision Decide(TakeOffAgenda command, MaracMeeting meeting, DateOnly today) => meeting.Agenda.Any(item => item.CaseId == command.CaseId)
        ? Decision.Record(new AgendaItemRemoved(meeting.Id, command.CaseId, today))
        : Decision.NothingToDo;
}

/// <summary>The meeting it was listed for is not held.</summary>
public static class UnlistCaseHandler
{
    public static EventsToAppend Handle(UnlistCase command, [WriteModel(nameof(UnlistCase.CaseId))] MaracCase found, DateTimeOffset now) =>
        [.. Decide(command, found, LondonDay.Of(now)).Events];

    public static Decision Decide(UnlistCase command, MaracCase found, DateOnly today) =>
        found.Status == CaseStatus.Listed && found.Listing?.MeetingId == command.MeetingId
            ? Decision.Record(new CaseUnlisted(found.Id, command.MeetingId, today))
            : Decision.NothingToDo;
}
