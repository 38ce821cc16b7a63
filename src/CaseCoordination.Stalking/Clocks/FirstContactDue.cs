using CaseCoordination.Kernel;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Messages;
using Marten;

namespace CaseCoordination.Stalking.Clocks;

/// <summary>The day of the first attempt is over: raises it once where there was none.</summary>
public static class CheckFirstContactHandler
{
    public static async Task Handle(CheckFirstContact check, IDocumentSession session, DateTimeOffset now, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<StalkingCase>(check.CaseId, ct);
        if (stream.Aggregate is { } state && Decide(check, state, now) is { } overdue)
        {
            stream.AppendOne(overdue);
        }
    }

    /// <summary>Null when it no longer matters: she was tried, it is closed, or it was raised before.</summary>
    public static StalkingContactOverdue? Decide(CheckFirstContact check, StalkingCase state, DateTimeOffset now) =>
        state is { Attempted: false, ContactOverdue: false, ConsentWithdrawn: false } && state.Status != StalkingStatus.Closed
            && state.ContactDueOn == check.DueOn && DayAfter.HasBegun(check.DueOn, now)
                ? new(state.Id, check.DueOn, LondonDay.Of(now))
                : null;
}
