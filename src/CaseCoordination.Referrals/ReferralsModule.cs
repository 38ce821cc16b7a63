using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Parties;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Tray;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Referrals;

public static class ReferralsModule
{
    public static void ConfigureReferrals(this StoreOptions store)
    {
        store.Events.MapEventType<ReferralReceived>("referral-received");
        store.Events.MapEventType<ReferralRouted>("referral-routed");
        store.Events.MapEventType<ReferralUndeliverable>("referral-undeliverable");
        store.Events.MapEventType<ReferralAcknowledged>("referral-acknowledged");
        store.Events.MapEventType<ReferralAccepted>("referral-accepted");
        store.Events.MapEventType<ReferralDeclined>("referral-declined");
        store.Events.MapEventType<ReferralReturned>("referral-returned");
        store.Events.MapEventType<ConsentRecorded>("consent-recorded");
        store.Events.MapEventType<ConsentWithdrawn>("consent-withdrawn");
        store.Events.MapEventType<WithdrawalAcknowledged>("withdrawal-acknowledged");
        store.Events.MapEventType<ReferralPersonErased>("referral-person-erased");
        store.Events.MapEventType<RoutingRulesPublished>("routing-rules-published");

        store.Projections.Add<ReferralProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<RoutingRulesProjection>(ProjectionLifecycle.Live);
        store.Projections.Add(new ReferralPartiesProjection(), ProjectionLifecycle.Inline);
        store.Projections.Add<ReferralSummaryProjection>(ProjectionLifecycle.Async);

        store.Schema.For<PersonIndex>().DatabaseSchemaName("privacy").GinIndexJsonData();
        store.Schema.For<KnownReference>().DatabaseSchemaName("referrals");
        store.Schema.For<ReferralSummary>().DatabaseSchemaName("referrals").Duplicate(r => r.Position).Duplicate(r => r.Status);
    }
}
