using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Exclusions;
using CaseCoordination.Places.Messages;
using Marten;

namespace CaseCoordination.Places.Clocks;

/// <summary>An exclusion's last day is over: ends it, once.</summary>
public static class CheckExclusionHandler
{
    public static readonly Rule Rule = new(
        "exclusion-expires", "An exclusion with a last day is in force on that day and ends with it; one for life ends only when it is lifted.",
        "A proposal: schemes elsewhere exclude for months, years or life", Verified: false);

    public static async Task Handle(CheckExclusion check, IDocumentSession session, DateTimeOffset now, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<Exclusion>(check.ExclusionId, ct);
        if (stream.Aggregate is { } state && Decide(check, state, now) is { } expired)
        {
            stream.AppendOne(expired);
        }
    }

    /// <summary>Null when it no longer matters: it was lifted, ended before, or came into force anew until another day.</summary>
    public static ExclusionExpired? Decide(CheckExclusion check, Exclusion state, DateTimeOffset now) =>
        state.IsInForce && state.Until == check.LastDay && DayAfter.HasBegun(check.LastDay, now)
            ? new(state.Id, state.Scheme, state.Basis, check.LastDay)
            : null;
}
