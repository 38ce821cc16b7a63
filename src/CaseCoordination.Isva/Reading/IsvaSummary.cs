using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Reactions;
using CaseCoordination.Privacy.Matters;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Isva.Reading;

/// <summary>A case in a list: where it stands, and nothing of anyone.</summary>
/// <param name="Waits">Its priority on the waiting list; null when it does not wait.</param>
/// <param name="WaitsSince">The day it got there.</param>
/// <param name="Position">Where in the log it was opened: the cursor.</param>
public sealed record IsvaSummary(
    Guid Id,
    Guid ReferralId,
    string Agency,
    string Status,
    DateOnly ReferredOn,
    int? Waits,
    DateOnly? WaitsSince,
    IReadOnlyList<string> Parties,
    long Position) : IListedMatter
{
    string IListedMatter.StandsAt => Status;
}

public static class IsvaSummaryFold
{
    /// <summary>Where the criminal case stands is left out: a list is shown to more than may see that.</summary>
    public static IsvaSummary? Evolve(IsvaSummary? state, IEvent e) => (state, e.Data) switch
    {
        (null, IsvaCaseOpened x) => new(
            x.CaseId, x.ReferralId, x.Agency, Word(IsvaStatus.Received), x.ReferredOn, null, null, [x.Agency], e.Sequence),
        (null, _) => null,
        (_, IsvaConsentConfirmed) => state.At(IsvaStatus.ConsentConfirmed),
        (_, IsvaConsentWithdrawn) => state with { Waits = null, WaitsSince = null },
        (_, IsvaCaseAllocated) => state.At(IsvaStatus.Allocated),
        (_, IsvaCaseWaitlisted x) => state.At(IsvaStatus.Waitlisted) with { Waits = (int)x.Priority, WaitsSince = x.Since },
        (_, IsvaContactAttempted) => state.At(IsvaStatus.ContactAttempted),
        (_, IsvaClientEngaged) => state.At(IsvaStatus.Engaged),
        (_, IsvaNeedsAssessed) => state.Status == Word(IsvaStatus.Engaged) ? state.At(IsvaStatus.NeedsAssessed) : state,
        (_, IsvaSupportStarted) => state.At(IsvaStatus.Supporting),
        (_, IsvaExitPlanned) => state.At(IsvaStatus.ExitPlanned),
        (_, IsvaCaseClosed or IsvaReferralEnded) => state.At(IsvaStatus.Closed),
        (_, IsvaCaseReopened) => state.At(IsvaStatus.Reopened),
        _ => state,
    };

    public static string Word(IsvaStatus status) => CodesOnForm.WordOf(status);

    private static IsvaSummary At(this IsvaSummary state, IsvaStatus status) => state with { Status = Word(status), Waits = null, WaitsSince = null };
}

public sealed partial class IsvaSummaryProjection : SingleStreamProjection<IsvaSummary, Guid>
{
    public IsvaSummaryProjection()
    {
        Name = "isva-summary";
        Version = 1; // Raise it when the fold changes: Marten rebuilds beside the old one.
        FilterIncomingEventsOnStreamType(typeof(IsvaCase)); // It is not handed every other context's events.
    }

    public override IsvaSummary? Evolve(IsvaSummary? snapshot, Guid id, IEvent e) => IsvaSummaryFold.Evolve(snapshot, e);
}
