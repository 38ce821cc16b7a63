using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using Wolverine.Persistence.EventSourcing;

namespace CaseCoordination.Referrals.Routing;

/// <summary>An earlier referral about the same person was found after this one had looked.</summary>
public sealed record LinkReferral
{
    public required Guid ReferralId { get; init; }

    public required Guid EarlierReferralId { get; init; }
}

public static class LinkReferralHandler
{
    public static EventsToAppend Handle(LinkReferral command, [WriteModel(nameof(LinkReferral.ReferralId))] Referral referral, DateTimeOffset now) =>
        [.. Decide(command, referral, LondonDay.Of(now)).Events];

    /// <summary>It points to one and is not merged into it; one that is over, or points to another already, is left as it is.</summary>
    public static Decision Decide(LinkReferral command, Referral referral, DateOnly today) => referral.SeeAlso is null && !referral.Ended
        ? Decision.Record(new FurtherReferralFound(referral.Id, command.EarlierReferralId, today))
        : Decision.NothingToDo;
}
