using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Parties;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Services;
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
        store.Events.MapEventType<ClocksStarted>("clocks-started");
        store.Events.MapEventType<ResponseOverdue>("response-overdue");
        store.Events.MapEventType<LoopEscalated>("loop-escalated");
        store.Events.MapEventType<AnswerExplained>("answer-explained");
        store.Events.MapEventType<InformationRequested>("information-requested");
        store.Events.MapEventType<InformationProvided>("information-provided");
        store.Events.MapEventType<ReferralRedirected>("referral-redirected");
        store.Events.MapEventType<ReferralSentByHand>("referral-sent-by-hand");
        store.Events.MapEventType<ReferralWithdrawn>("referral-withdrawn");
        store.Events.MapEventType<ServiceProgressed>("service-progressed");
        store.Events.MapEventType<ReferralOutcomeRecorded>("referral-outcome-recorded");
        store.Events.MapEventType<ReferralClosed>("referral-closed");
        store.Events.MapEventType<EntryCorrected>("entry-corrected");
        store.Events.MapEventType<PersonCorrected>("person-corrected");
        store.Events.MapEventType<EntryDisputed>("entry-disputed");
        store.Events.MapEventType<FurtherReferralFound>("further-referral-found");
        store.Events.MapEventType<ServiceDefined>("service-defined");
        store.Events.MapEventType<ServiceCapacityStated>("service-capacity-stated");
        store.Events.MapEventType<RoutingRulesDrafted>("routing-rules-drafted");
        store.Events.MapEventType<RoutingRulesPublished>("routing-rules-published");

        store.Projections.Add<ReferralProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<RoutingRulesProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<RoutingDraftProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<ServiceProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<ServiceCapacityProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add(new ReferralPartiesProjection(), ProjectionLifecycle.Inline);
        store.Projections.Add<ReferralSummaryProjection>(ProjectionLifecycle.Async);

        store.Schema.For<PersonIndex>().DatabaseSchemaName("privacy").Duplicate(p => p.NameToken!).Duplicate(p => p.ReferenceToken!);
        store.Schema.For<Service>().DatabaseSchemaName("referrals");
        store.Schema.For<ServiceCapacity>().DatabaseSchemaName("referrals");
        store.Schema.For<KnownReference>().DatabaseSchemaName("referrals");
        store.Schema.For<ReferralSummary>().DatabaseSchemaName("referrals").Duplicate(r => r.Position).Duplicate(r => r.Status).Duplicate(r => r.Open);
    }
}
