using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using Marten;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>The last day of a step of a case review. Never cancelled: it asks the state whether it still matters.</summary>
public sealed record CaseReviewClock(Guid ReviewId, string Step, DateOnly DueOn)
{
    public DateTimeOffset StrikesAt => LondonDay.Start(DueOn.AddDays(1));

    public static IEnumerable<CaseReviewClock> Of(CaseReviewRequested e) => e.Due.Select(due => new CaseReviewClock(e.ReviewId, due.Step, due.By));
}

public static class CaseReviewClockHandler
{
    public static async Task Handle(CaseReviewClock clock, IDocumentSession session, DateTimeOffset now, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<AsbCaseReview>(clock.ReviewId, ct);
        if (stream.Aggregate is { } review && Decide(clock, review, now) is { } struck)
        {
            stream.AppendOne(struck);
        }
    }

    /// <summary>Null while it is early, when the step was taken, and when it struck before.</summary>
    public static CaseReviewClockStruck? Decide(CaseReviewClock clock, AsbCaseReview review, DateTimeOffset now)
    {
        var waiting = clock.Step switch
        {
            ReviewTerms.Acknowledge => !review.Acknowledged,
            ReviewTerms.Threshold => review.Met is null,
            _ => review.Met != false && !review.OutcomeSent,
        };
        return waiting && !review.Closed && now >= clock.StrikesAt && !review.Struck.Contains(clock.Step) ? new(review.Id, clock.Step, clock.DueOn) : null;
    }
}
