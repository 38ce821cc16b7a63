using CaseCoordination.Asb.Events;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>A case review as it stands in a list, and as the yearly figures count it. Nothing in it identifies a person.</summary>
/// <param name="Overdue">Steps whose last day went by.</param>
public sealed record CaseReviewSummary(
    Guid Id,
    string Status,
    string Problem,
    string ReceivedBy,
    DateOnly RequestedOn,
    IReadOnlyList<CaseReviewDue> Due,
    IReadOnlyList<string> Overdue,
    IReadOnlyList<string> Parties,
    long Version,
    long Position,
    DateOnly? NotMetOn = null,
    DateOnly? HeldOn = null,
    int Recommendations = 0) : IListedMatter
{
    string IListedMatter.StandsAt => Status;
}

/// <summary>Where a review stands, as the API shows it.</summary>
public static class CaseReviewStatus
{
    public static readonly IReadOnlyList<string> All =
        ["requested", "acknowledged", "threshold-met", "threshold-not-met", "panel-held", "outcome-sent", "appealed", "closed"];
}

public static class CaseReviewSummaryFold
{
    public static CaseReviewSummary? Evolve(CaseReviewSummary? state, IEvent e) => Told(state, e) is { } told ? told with { Version = e.Version } : null;

    private static CaseReviewSummary? Told(CaseReviewSummary? state, IEvent e) => (state, e.Data) switch
    {
        (null, CaseReviewRequested x) => new(
            x.ReviewId, "requested", x.Problem, x.ReceivedBy, x.RequestedOn, x.Due, [], [x.ReceivedBy], e.Version, e.Sequence),
        ({ } s, CaseReviewAcknowledged) => s with { Status = "acknowledged" },
        ({ } s, CaseReviewInformationRequested x) => s with { Parties = [.. s.Parties.Union(x.Agencies).Order(StringComparer.Ordinal)] },
        ({ } s, CaseReviewThresholdMet) => s with { Status = "threshold-met", NotMetOn = null },
        ({ } s, CaseReviewThresholdNotMet x) => s with { Status = "threshold-not-met", NotMetOn = x.DecidedOn },
        ({ } s, CaseReviewPanelHeld x) => s with { Status = "panel-held", HeldOn = x.HeldOn, Recommendations = x.Recommendations.Count },
        ({ } s, CaseReviewOutcomeSent) => s with { Status = "outcome-sent" },
        ({ } s, CaseReviewAppealed) => s with { Status = "appealed" },
        ({ } s, CaseReviewClockStruck x) => s with { Overdue = [.. s.Overdue, x.Step] },
        ({ } s, CaseReviewClosed) => s with { Status = "closed" },
        ({ } s, _) => s,
        _ => state,
    };
}

public sealed partial class CaseReviewSummaryProjection : SingleStreamProjection<CaseReviewSummary, Guid>
{
    public CaseReviewSummaryProjection()
    {
        Name = "case-review-summary";
        Version = 1; // Raise it when the fold changes: Marten rebuilds beside the old one.
        FilterIncomingEventsOnStreamType(typeof(AsbCaseReview)); // It is not handed every other context's events.
    }

    public override CaseReviewSummary? Evolve(CaseReviewSummary? snapshot, Guid id, IEvent e) => CaseReviewSummaryFold.Evolve(snapshot, e);
}
