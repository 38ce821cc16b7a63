using CaseCoordination.Cases.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Cases.Matching;

/// <summary>What was decided about a pair that is not linked; a link is its case files' own.</summary>
/// <param name="Apart">Whether they are said to be two people.</param>
/// <param name="Pattern">How far they agreed when it was said.</param>
public sealed record PairDecision(Guid Id, bool Apart, string Pattern)
{
    /// <summary>It stands until they agree otherwise than they did: that is new evidence. Put right so that they agree less, they stay two.</summary>
    public bool Holds(Candidate candidate) =>
        Apart && (Pattern == candidate.Pattern || candidate.Earlier.Any(earlier => earlier.Pattern == Pattern && earlier.Score >= candidate.Score));
}

public static class PairDecisionFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static PairDecision? Evolve(PairDecision? state, object @event) => @event switch
    {
        PeopleToldApart e => new(e.PairId, true, e.Pattern),
        PeopleToldApartWithdrawn e => new(e.PairId, false, state?.Pattern ?? ""),
        _ => state,
    };
}

/// <summary>Kept in the transaction of its events: who has decided does not find the pair on the list again.</summary>
public sealed partial class PairDecisionProjection : SingleStreamProjection<PairDecision, Guid>
{
    public PairDecisionProjection()
    {
        IncludeType<PeopleToldApart>();
        IncludeType<PeopleToldApartWithdrawn>();
    }

    public override PairDecision? Evolve(PairDecision? snapshot, Guid id, IEvent e) => PairDecisionFold.Evolve(snapshot, e.Data);
}
