using System.Collections.Immutable;
using CaseCoordination.Asb.Events;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>Just enough of a case review to decide with.</summary>
/// <param name="Met">Whether the threshold is met; null while nobody has decided.</param>
/// <param name="Struck">The steps whose last day went by.</param>
public sealed record AsbCaseReview(
    Guid Id,
    Guid ApplicantId,
    string Problem,
    ImmutableArray<ComplaintReport> Reports,
    DateOnly RequestedOn,
    ImmutableArray<CaseReviewDue> Due,
    bool Acknowledged,
    bool? Met,
    bool PanelHeld,
    bool OutcomeSent,
    bool Appealed,
    bool Closed,
    bool Erased,
    ImmutableHashSet<string> Struck) : IMatter
{
    /// <inheritdoc/>
    public Guid? About => ApplicantId;
}

public static class AsbCaseReviewFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static AsbCaseReview? Evolve(AsbCaseReview? state, object @event) => (state, @event) switch
    {
        (null, CaseReviewRequested e) => new(
            e.ReviewId, e.ApplicantId, e.Problem, [.. e.Reports], e.RequestedOn, [.. e.Due], false, null, false, false, false, false, false, []),
        ({ } s, CaseReviewAcknowledged) => s with { Acknowledged = true },
        ({ } s, CaseReviewThresholdMet) => s with { Met = true },
        ({ } s, CaseReviewThresholdNotMet) => s with { Met = false },
        ({ } s, CaseReviewPanelHeld) => s with { PanelHeld = true },
        ({ } s, CaseReviewOutcomeSent) => s with { OutcomeSent = true },
        ({ } s, CaseReviewAppealed) => s with { Appealed = true },
        ({ } s, CaseReviewClockStruck e) => s with { Struck = s.Struck.Add(e.Step) },
        ({ } s, CaseReviewClosed) => s with { Closed = true },
        ({ } s, CaseReviewApplicantErased) => s with { Erased = true },
        _ => state, // An event this fold has no use for.
    };
}

public sealed partial class AsbCaseReviewProjection : SingleStreamProjection<AsbCaseReview, Guid>
{
    public override AsbCaseReview? Evolve(AsbCaseReview? snapshot, Guid id, IEvent e) => AsbCaseReviewFold.Evolve(snapshot, e.Data);
}
