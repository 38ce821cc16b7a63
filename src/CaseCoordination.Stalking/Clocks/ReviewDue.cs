using CaseCoordination.Kernel;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Messages;
using Marten;

namespace CaseCoordination.Stalking.Clocks;

/// <summary>The day of a review is over: raises it once where none was held.</summary>
public static class CheckReviewHandler
{
    public static async Task Handle(CheckReview check, IDocumentSession session, DateTimeOffset now, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<StalkingCase>(check.CaseId, ct);
        if (stream.Aggregate is { } state && Decide(check, state, now) is { } overdue)
        {
            stream.AppendOne(overdue);
        }
    }

    /// <summary>Null when it no longer matters: another day was set since, it is closed, or it was raised before.</summary>
    public static StalkingReviewOverdue? Decide(CheckReview check, StalkingCase state, DateTimeOffset now) =>
        state is { ReviewOverdue: false } && state.Status != StalkingStatus.Closed && state.ReviewDueOn == check.DueOn && DayAfter.HasBegun(check.DueOn, now)
            ? new(state.Id, check.DueOn, LondonDay.Of(now))
            : null;
}
