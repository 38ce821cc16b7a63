using CaseCoordination.Kernel;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using CaseCoordination.Marac.Rules;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Marac.Actions;

/// <summary>
/// Asks the case whether an action is late: says so once, and tells somebody higher up after five and after ten working
/// days more. Come too early, or to be asked again, it sends itself once more.
/// </summary>
public static class WatchActionHandler
{
    public static (EventsToAppend, OutgoingMessages) Handle(
        WatchAction watch, [WriteModel(nameof(WatchAction.CaseId))] MaracCase found, WorkingDays working, DateTimeOffset now)
    {
        var today = LondonDay.Of(now);
        var decision = Decide(watch, found, today, working);
        OutgoingMessages messages = [];
        if (NextOn(watch, decision.Events.Aggregate(found, (state, e) => MaracCaseFold.Evolve(state, e)!), working) is { } next)
        {
            messages.Add(MaracFollowing.Watch(watch.CaseId, watch.ActionId, watch.DueOn, next > today ? next : today.AddDays(1)));
        }

        return ([.. decision.Events], messages);
    }

    public static Decision Decide(WatchAction watch, MaracCase found, DateOnly today, WorkingDays working)
    {
        if (Watched(watch, found) is not { } action || today <= action.DueOn)
        {
            return Decision.NothingToDo;
        }

        var events = new List<object>();
        if (action.OverdueFor != action.DueOn)
        {
            events.Add(new MaracActionOverdue(found.Id, watch.ActionId, action.Agency, action.DueOn, today));
        }

        var steps = MeetingRules.OverdueOn(action.DueOn).Steps;
        for (var step = action.Escalated; step < steps.Count && today >= working.Add(action.DueOn, steps[step]); step++)
        {
            events.Add(new MaracActionEscalated(found.Id, watch.ActionId, action.Agency, step + 1, steps[step], today));
        }

        return Decision.Record(events);
    }

    /// <summary>The next day it matters again; null when it never does.</summary>
    public static DateOnly? NextOn(WatchAction watch, MaracCase found, WorkingDays working)
    {
        if (Watched(watch, found) is not { } action)
        {
            return null;
        }

        var steps = MeetingRules.OverdueOn(action.DueOn).Steps;
        return action.OverdueFor != action.DueOn ? action.DueOn.AddDays(1)
            : action.Escalated < steps.Count ? working.Add(action.DueOn, steps[action.Escalated])
            : null;
    }

    /// <summary>Reassigned since, another message watches it.</summary>
    private static ActionState? Watched(WatchAction watch, MaracCase found) =>
        found.Actions.GetValueOrDefault(watch.ActionId) is { IsOpen: true } action && action.DueOn == watch.DueOn && !found.Status.HasEnded() ? action : null;
}
