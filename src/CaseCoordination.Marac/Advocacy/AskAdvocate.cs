using CaseCoordination.Kernel;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Privacy.Matters;
using Wolverine;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Marac.Advocacy;

public sealed record AdvocateForm
{
    /// <summary>Code of the agency whose advocate is asked; it becomes party to the case.</summary>
    public string? Agency { get; init; }
}

/// <summary>The coordinator asks another agency's advocate, or one where none was asked.</summary>
public static class AskAdvocate
{
    /// <param name="registered">Whether the partnership knows an agency of that code.</param>
    public static Decision Decide(AdvocateForm form, OpenMatter<MaracCase> open, bool registered, WorkingDays working)
    {
        var found = open.State;
        if (!open.By.Leads())
        {
            return MaracRefusals.CoordinatorOnly;
        }

        if (new Asked().Holds(registered, "/agency", "unknown-agency", "Send the code of an agency of this partnership.").Refusal is { } faulty)
        {
            return faulty;
        }

        return found switch
        {
            { IsWorkedOn: false } => MaracRefusals.Not(found.Status),
            _ when found.Excluded.Contains(form.Agency!) => MaracRefusals.Conflicted,
            _ when found.Advocate?.Agency == form.Agency => Decision.NothingToDo,
            _ => Decision.Record(Asking(found, form.Agency!, open.Today, working)),
        };
    }

    internal static IdvaAsked Asking(MaracCase found, string agency, DateOnly today, WorkingDays working)
    {
        var clocks = AdvocateClockRules.On(today);
        return new(found.Id, agency, working.Add(today, clocks.ContactWithin), clocks.Id, today);
    }
}

/// <summary>
/// A case the MARAC takes has an advocate from the start: the one the partnership names, or another at the table where that
/// agency has a conflict of interest. Asked before, it changes nothing.
/// </summary>
public static class AskIdvaHandler
{
    public static (EventsToAppend, OutgoingMessages) Handle(
        AskIdva command, [WriteModel(nameof(AskIdva.CaseId))] MaracCase found, CoreAgencies core, WorkingDays working, DateTimeOffset now)
    {
        var decision = Decide(found, core, LondonDay.Of(now), working);
        OutgoingMessages messages = [];
        messages.AddRange(decision.Events.SelectMany(MaracFollowing.Of));
        return ([.. decision.Events], messages);
    }

    public static Decision Decide(MaracCase found, CoreAgencies core, DateOnly today, WorkingDays working) =>
        found is { IsWorkedOn: true, Advocate: null } && core.AdvocateFor(found.Excluded) is { } agency
            ? Decision.Record(AskAdvocate.Asking(found, agency, today, working))
            : Decision.NothingToDo;
}
