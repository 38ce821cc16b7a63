using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using CaseCoordination.Marac.Rules;
using Marten;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Marac.Repeats;

/// <summary>A repeat came: the earlier case's marks last from it. Nothing of the two cases is merged.</summary>
public static class ExtendFlagsHandler
{
    public static async Task<(EventsToAppend, OutgoingMessages)> Handle(
        ExtendFlags command, [WriteModel(nameof(ExtendFlags.CaseId))] MaracCase earlier, IQuerySession session, DateTimeOffset now, CancellationToken ct)
    {
        var repeat = await session.Events.AggregateStreamAsync<MaracCase>(command.ByCaseId, token: ct);
        var decision = repeat is null ? Decision.NothingToDo : Decide(earlier, repeat, LondonDay.Of(now));
        OutgoingMessages messages = [];
        messages.AddRange(decision.Events.SelectMany(Acting.MaracFollowing.Of));
        return ([.. decision.Events], messages);
    }

    public static Decision Decide(MaracCase earlier, MaracCase repeat, DateOnly today)
    {
        var rule = RepeatRules.On(repeat.ReferredOn);
        var until = rule.LastDay(repeat.ReferredOn);
        return earlier.FlaggedUntil is { } marked && marked < until
            ? Decision.Record(new FlagsExtended(earlier.Id, repeat.Id, repeat.ReferredOn, until, today))
            : Decision.NothingToDo; // Not marked yet, extended before, or marked for longer.
    }
}
