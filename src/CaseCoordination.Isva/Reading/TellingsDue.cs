using CaseCoordination.Isva.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Worklist;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Isva.Reading;

/// <summary>By when a victim is to be told something. What, stands in the case's file: a list is shown to more than may see that.</summary>
public sealed record TellingsDue(Guid Id, string Agency, IReadOnlyList<TellingDay> Days, IReadOnlyList<string> Parties) : IHaveParties;

/// <param name="Stage">As a number of the stored language; for the fold, shown to nobody.</param>
public sealed record TellingDay(int Stage, DateOnly DecidedOn, DateOnly TellBy);

public static class TellingsDueFold
{
    public static TellingsDue? Evolve(TellingsDue? state, object @event) => (state, @event) switch
    {
        (null, IsvaCaseOpened e) => new(e.CaseId, e.Agency, [], [e.Agency]),
        ({ } s, IsvaCjStageMoved { TellBy: { } by } e) => s with { Days = [.. s.Days, new((int)e.To, e.MovedOn, by)] },
        ({ } s, IsvaVictimTold e) => s with { Days = [.. s.Days.Where(day => day.Stage != (int)e.Stage || day.DecidedOn != e.DecidedOn)] },
        ({ } s, IsvaCaseClosed or IsvaReferralEnded or IsvaConsentWithdrawn) => s with { Days = [] },
        _ => state,
    };
}

/// <summary>Kept in the transaction of its events: a day to tell somebody is not missed because a list lags.</summary>
public sealed partial class TellingsDueProjection : SingleStreamProjection<TellingsDue, Guid>
{
    public TellingsDueProjection()
    {
        Name = "isva-tellings-due";
        IncludeType<IsvaCaseOpened>();
        IncludeType<IsvaCjStageMoved>();
        IncludeType<IsvaVictimTold>();
        IncludeType<IsvaCaseClosed>();
        IncludeType<IsvaReferralEnded>();
        IncludeType<IsvaConsentWithdrawn>();
    }

    public override TellingsDue? Evolve(TellingsDue? snapshot, Guid id, IEvent e) => TellingsDueFold.Evolve(snapshot, e.Data);
}

/// <summary>Whom the viewer's agency is to tell; a coordinator, who may not see where criminal cases stand, is not shown it.</summary>
public static class IsvaWork
{
    public const string Telling = "isva-telling";

    public static readonly WorkSource Source = WorkSource.In<TellingsDue>(
        Permission.CasesRead, [Telling], (tellings, asked) => tellings.Where(one => one.Agency == asked.Agency && one.Days.Any()).OrderBy(one => one.Id), Of);

    public static IEnumerable<WorkItem> Of(TellingsDue tellings, WorkAsked asked) => tellings.Agency == asked.Agency
        ? tellings.Days.Select(day => new WorkItem(Telling, WorkPlace.IsvaCase, tellings.Id, day.DecidedOn, day.TellBy) { Agency = tellings.Agency })
        : [];
}
