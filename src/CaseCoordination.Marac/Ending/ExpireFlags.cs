using CaseCoordination.Kernel;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Marac.Ending;

/// <summary>Takes the marks off when the window has passed; extended meanwhile, it asks again then.</summary>
public static class ExpireFlagsHandler
{
    public static (EventsToAppend, OutgoingMessages) Handle(
        ExpireFlags command, [WriteModel(nameof(ExpireFlags.CaseId))] MaracCase found, DateTimeOffset now)
    {
        var today = LondonDay.Of(now);
        OutgoingMessages messages = [];
        if (found is { Status: CaseStatus.Flagged, FlaggedUntil: { } until } && today <= until)
        {
            messages.Add(MaracFollowing.Expire(found.Id, until));
        }

        return ([.. Decide(found, today).Events], messages);
    }

    public static Decision Decide(MaracCase found, DateOnly today) => found is { Status: CaseStatus.Flagged, FlaggedUntil: { } until } && until < today
        ? Decision.Record(new FlagsExpired(found.Id, [.. found.Parties], today))
        : Decision.NothingToDo;
}
