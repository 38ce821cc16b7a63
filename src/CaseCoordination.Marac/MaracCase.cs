using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Marac;

/// <summary>Just enough of a MARAC case to decide with.</summary>
public sealed record MaracCase(Guid Id, Guid ReferralId, Guid VictimId, ImmutableArray<Guid> PerpetratorIds, ScreeningOutcome? Outcome)
{
    /// <summary>The case a referral opens: the same one however often its message arrives.</summary>
    public static Guid IdFor(Guid referralId) => NamedId.From("marac-case", referralId.ToString("N"));
}

public static class MaracCaseFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static MaracCase? Evolve(MaracCase? state, object @event) => (state, @event) switch
    {
        (null, MaracCaseOpened e) => new(e.CaseId, e.ReferralId, e.VictimId, [.. e.PerpetratorIds], Outcome: null),
        ({ } s, MaracReferralScreened e) => s with { Outcome = e.Outcome },
        _ => state, // An event this fold has no use for.
    };
}

public sealed partial class MaracCaseProjection : SingleStreamProjection<MaracCase, Guid>
{
    public override MaracCase? Evolve(MaracCase? snapshot, Guid id, IEvent e) => MaracCaseFold.Evolve(snapshot, e.Data);
}
