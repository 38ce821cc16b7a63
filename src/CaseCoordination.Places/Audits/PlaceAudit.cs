using System.Collections.Immutable;
using CaseCoordination.Places.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Places.Audits;

/// <summary>An environmental visual audit, and what became of what it recommends.</summary>
public sealed record PlaceAudit(
    Guid Id,
    PlaceLocation Location,
    IReadOnlyList<string> Agencies,
    IReadOnlyList<string> Triggers,
    ImmutableArray<RecommendationShown> Recommendations,
    ImmutableArray<string> SharedWith,
    DateOnly CompletedOn,
    string By,
    long Seen) : IPlaceStream;

/// <summary>One recommendation as it stands; a null outcome is one nobody answered.</summary>
public sealed record RecommendationShown(int Number, string Measure, string Owner, DateOnly DueOn, EvaOutcome? Outcome, DateOnly? On);

public static class PlaceAuditFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static PlaceAudit? Evolve(PlaceAudit? state, IEvent e)
    {
        var after = (state, e.Data) switch
        {
            (null, EvaCompleted x) => new PlaceAudit(
                x.AuditId,
                x.Location,
                x.Agencies,
                x.Triggers,
                [.. x.Recommendations.Select(r => new RecommendationShown(r.Number, r.Measure, r.Owner, r.DueOn, null, null))],
                [],
                x.CompletedOn,
                x.By,
                Seen: 0),
            (null, _) => null,
            (_, EvaRecommendationMoved x) => state with { Recommendations = [.. state.Recommendations.Select(r => r.Number == x.Number ? r with { Outcome = x.Outcome, On = x.On } : r)] },
            (_, EvaReportShared x) => state with { SharedWith = [.. state.SharedWith.Union(x.With)] },
            _ => state, // An event this fold has no use for.
        };
        return after is null ? null : after with { Seen = e.Version };
    }
}

public sealed partial class PlaceAuditProjection : SingleStreamProjection<PlaceAudit, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public PlaceAuditProjection()
    {
        Name = "place-audits";
        Version = 1; // Raise it when the fold changes: Marten rebuilds beside the old one.
        IncludeType<EvaCompleted>();
        IncludeType<EvaRecommendationMoved>();
        IncludeType<EvaReportShared>();
    }

    public override PlaceAudit? Evolve(PlaceAudit? snapshot, Guid id, IEvent e) => PlaceAuditFold.Evolve(snapshot, e);
}
