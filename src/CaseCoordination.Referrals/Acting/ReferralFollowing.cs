using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using Wolverine;

namespace CaseCoordination.Referrals.Acting;

/// <summary>What a referral's events are followed by.</summary>
public static class ReferralFollowing
{
    /// <summary>What each service is told because of an event, by the queue of its name.</summary>
    public static IEnumerable<object> Of(object @event) => @event switch
    {
        ConsentWithdrawn withdrawn =>
            from holder in withdrawn.Told
            where holder.As != Party.Referrer
            select new ConsentWithdrawnForService { ReferralId = withdrawn.ReferralId, Service = holder.As, Agency = holder.Agency }.ToEndpoint(holder.As),
        _ => [],
    };
}
