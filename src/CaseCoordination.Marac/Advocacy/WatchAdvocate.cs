using CaseCoordination.Kernel;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Marac.Advocacy;

/// <summary>Asks the case whether anybody has tried to reach the victim; come too early, it sends itself once more.</summary>
public static class WatchIdvaContactHandler
{
    public static (EventsToAppend, OutgoingMessages) Handle(
        WatchIdvaContact watch, [WriteModel(nameof(WatchIdvaContact.CaseId))] MaracCase found, DateTimeOffset now)
    {
        var today = LondonDay.Of(now);
        OutgoingMessages messages = [];
        if (DueOn(found) is { } due && today <= due)
        {
            messages.Add(MaracFollowing.InTheMorning(watch, due.AddDays(1)));
        }

        return ([.. Decide(found, today).Events], messages);
    }

    public static Decision Decide(MaracCase found, DateOnly today) => DueOn(found) is { } due && due < today
        ? Decision.Record(new IdvaContactOverdue(found.Id, found.Advocate!.Agency, due, today))
        : Decision.NothingToDo;

    /// <summary>Null where nobody waits for it any more.</summary>
    private static DateOnly? DueOn(MaracCase found) =>
        found is { IsWorkedOn: true, Advocate: { Attempted: false, Overdue: false } } ? found.ContactDueOn : null;
}

/// <summary>Asks the case whether the victim was told of the meeting; come too early, it sends itself once more.</summary>
public static class WatchVictimUpdateHandler
{
    public static (EventsToAppend, OutgoingMessages) Handle(
        WatchVictimUpdate watch, [WriteModel(nameof(WatchVictimUpdate.CaseId))] MaracCase found, WorkingDays working, DateTimeOffset now)
    {
        var today = LondonDay.Of(now);
        OutgoingMessages messages = [];
        if (DueOn(found, working) is { } due && today <= due)
        {
            messages.Add(MaracFollowing.InTheMorning(watch, due.AddDays(1)));
        }

        return ([.. Decide(found, today, working).Events], messages);
    }

    public static Decision Decide(MaracCase found, DateOnly today, WorkingDays working) =>
        found.Listing is { } listing && DueOn(found, working) is { } due && due < today
            ? Decision.Record(new VictimUpdateOverdue(found.Id, listing.MeetingId, found.Advocate?.Agency ?? found.Described?.Service ?? MaracModule.Service, due, today))
            : Decision.NothingToDo;

    private static DateOnly? DueOn(MaracCase found, WorkingDays working) =>
        found is { IsWorkedOn: true, VictimTold: false, NotToldFor: null, UpdateOverdue: false } ? found.UpdateDueOn(working) : null;
}
