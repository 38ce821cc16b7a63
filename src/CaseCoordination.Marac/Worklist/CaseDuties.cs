using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Access;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Marac.Worklist;

/// <summary>What agencies still owe in one case. Nothing in it identifies a person.</summary>
/// <param name="Parties">Those who owe something; one with a conflict of interest is not among them.</param>
public sealed record CaseDuties(Guid Id, IReadOnlyList<OpenAction> Actions, IReadOnlyList<OpenResearch> Research, IReadOnlyList<string> Parties) : IHaveParties;

/// <summary>An action agreed and not done.</summary>
/// <param name="Type">Code of its kind.</param>
public sealed record OpenAction(Guid Id, string Agency, string Type, DateOnly Since, DateOnly DueOn);

/// <summary>An agency asked what it knows, that has not said it.</summary>
public sealed record OpenResearch(string Agency, DateOnly Since, DateOnly DueOn);

public static class CaseDutiesFold
{
    public static CaseDuties? Evolve(CaseDuties? state, IEvent e)
    {
        var before = state ?? new(e.StreamId, [], [], []);
        var told = Told(before, e.Data);
        return ReferenceEquals(told, before) ? state : told with { Parties = [.. told.Actions.Select(one => one.Agency).Union(told.Research.Select(one => one.Agency)).Order(StringComparer.Ordinal)] };
    }

    private static CaseDuties Told(CaseDuties s, object @event) => @event switch
    {
        MaracActionAgreed x => s with { Actions = [.. s.Actions, new(x.ActionId, x.Agency, x.Type, x.AgreedOn, x.DueOn)] },
        MaracActionReassigned x => s with
        {
            Actions = [.. s.Actions.Select(one => one.Id == x.ActionId ? one with { Agency = x.To, Since = x.ReassignedOn, DueOn = x.DueOn } : one)],
        },
        MaracActionCompleted x => s.Without(x.ActionId),
        MaracActionNotDone x => s.Without(x.ActionId),
        MaracActionSuperseded x => s.Without(x.ActionId),
        ResearchRequested x => s with { Research = [.. s.Research.Where(one => one.Agency != x.Agency), new(x.Agency, x.RequestedOn, x.DueOn)] },
        ResearchAnswered x => s with { Research = [.. s.Research.Where(one => one.Agency != x.Agency)] },
        AgencyExcluded x => s with
        {
            Actions = [.. s.Actions.Where(one => one.Agency != x.Agency)],
            Research = [.. s.Research.Where(one => one.Agency != x.Agency)],
        },
        CaseHeard => s with { Research = [] }, // What was not said before the meeting comes too late for it.
        TransferAcknowledged or DeathRecorded or CaseVoided => s with { Actions = [], Research = [] },
        _ => s,
    };

    private static CaseDuties Without(this CaseDuties s, Guid action) => s with { Actions = [.. s.Actions.Where(one => one.Id != action)] };
}

/// <summary>Kept in the transaction of its events, like the list of cases.</summary>
public sealed partial class CaseDutiesProjection : SingleStreamProjection<CaseDuties, Guid>
{
    public CaseDutiesProjection()
    {
        Name = "marac-case-duties";
        IncludeType<MaracActionAgreed>();
        IncludeType<MaracActionReassigned>();
        IncludeType<MaracActionCompleted>();
        IncludeType<MaracActionNotDone>();
        IncludeType<MaracActionSuperseded>();
        IncludeType<ResearchRequested>();
        IncludeType<ResearchAnswered>();
        IncludeType<AgencyExcluded>();
        IncludeType<CaseHeard>();
        IncludeType<TransferAcknowledged>();
        IncludeType<DeathRecorded>();
        IncludeType<CaseVoided>();
    }

    public override CaseDuties? Evolve(CaseDuties? snapshot, Guid id, IEvent e) => CaseDutiesFold.Evolve(snapshot, e);
}
