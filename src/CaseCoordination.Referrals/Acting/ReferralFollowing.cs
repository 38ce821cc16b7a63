using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Clocks;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Referrals.Routing;
using Wolverine;

namespace CaseCoordination.Referrals.Acting;

/// <summary>What a referral's events are followed by, whoever caused them.</summary>
public static class ReferralFollowing
{
    /// <param name="contexts">The services that listen on a queue of their name; the others' agencies read their tray.</param>
    public static IEnumerable<object> Of(object @event, IReadOnlySet<string> contexts) => @event switch
    {
        ConsentWithdrawn withdrawn =>
            from holder in withdrawn.Told
            where holder.As != Party.Referrer && contexts.Contains(holder.As)
            select new ConsentWithdrawnForService { ReferralId = withdrawn.ReferralId, Service = holder.As, Agency = holder.Agency }.ToEndpoint(holder.As),
        ClocksStarted started => started.Due.Select(due => Check(started.ReferralId, due.Service, due.For, due.DueBy).ScheduledAt(due.DueBy)),
        InformationRequested { DueBy: { } due } asked => [Check(asked.ReferralId, asked.Service, LoopClock.Information, due, asked.QuestionId).ScheduledAt(due)],
        ReferralAccepted accepted =>
        [
            .. Told(accepted.Service, contexts, new ReferralAcceptedForService
            {
                ReferralId = accepted.ReferralId, Service = accepted.Service, Agency = accepted.By, AcceptedOn = accepted.AcceptedOn,
            }),
            new RouteOn { ReferralId = accepted.ReferralId, After = RoutingFacts.Accepted, Service = accepted.Service },
        ],
        ReferralDeclined declined =>
        [
            .. Ended(declined.ReferralId, declined.Service, declined.By, "declined", declined.DeclinedOn, contexts),
            new RouteOn { ReferralId = declined.ReferralId, After = RoutingFacts.Declined, Service = declined.Service, Reason = declined.Reason },
        ],
        ReferralRedirected redirected =>
        [
            .. Ended(redirected.ReferralId, redirected.Service, redirected.By, "redirected", redirected.RedirectedOn, contexts),
            .. contexts.Contains(redirected.ToService) ? [new TellService { ReferralId = redirected.ReferralId, Service = redirected.ToService }] : Array.Empty<object>(),
        ],
        ReferralSentByHand sent => contexts.Contains(sent.Service) ? [new TellService { ReferralId = sent.ReferralId, Service = sent.Service }] : [],
        ReferralWithdrawn withdrawn =>
            withdrawn.Told.SelectMany(holder => Ended(withdrawn.ReferralId, holder.As, holder.Agency, "withdrawn", withdrawn.WithdrawnOn, contexts)),
        _ => [],
    };

    private static CheckLoopClock Check(Guid referralId, string service, string @for, DateTimeOffset due, Guid? question = null) =>
        new() { ReferralId = referralId, Service = service, For = @for, DueBy = due, QuestionId = question };

    private static IEnumerable<object> Ended(Guid referralId, string service, string agency, string reason, DateOnly on, IReadOnlySet<string> contexts) =>
        Told(service, contexts, new ReferralEndedForService { ReferralId = referralId, Service = service, Agency = agency, Reason = reason, EndedOn = on });

    private static IEnumerable<object> Told<T>(string service, IReadOnlySet<string> contexts, T message) => contexts.Contains(service) ? [message.ToEndpoint(service)] : [];
}
