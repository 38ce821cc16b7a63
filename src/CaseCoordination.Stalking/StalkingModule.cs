using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Outreach;
using CaseCoordination.Stalking.Reading;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Stalking;

public static class StalkingModule
{
    /// <summary>The service this context answers for, and the name of its queue.</summary>
    public const string Service = "stalking";

    public static void ConfigureStalking(this StoreOptions store)
    {
        store.Events.MapEventType<StalkingCaseOpened>("stalking-case-opened");
        store.Events.MapEventType<StalkingReferralScreened>("stalking-referral-screened");
        store.Events.MapEventType<StalkingCaseAccepted>("stalking-case-accepted");
        store.Events.MapEventType<StalkingReferralEnded>("stalking-referral-ended");
        store.Events.MapEventType<StalkingConsentWithdrawn>("stalking-consent-withdrawn");
        store.Events.MapEventType<StalkingSafeContactAgreed>("stalking-safe-contact-agreed");
        store.Events.MapEventType<StalkingSafeContactDoubted>("stalking-safe-contact-doubted");
        store.Events.MapEventType<StalkingContactAttempted>("stalking-contact-attempted");
        store.Events.MapEventType<StalkingContactOverdue>("stalking-contact-overdue");
        store.Events.MapEventType<StalkingVictimEngaged>("stalking-victim-engaged");
        store.Events.MapEventType<StalkingRiskAssessed>("stalking-risk-assessed");
        store.Events.MapEventType<StalkingSupportGiven>("stalking-support-given");
        store.Events.MapEventType<StalkingCaseReviewed>("stalking-case-reviewed");
        store.Events.MapEventType<StalkingReviewOverdue>("stalking-review-overdue");
        store.Events.MapEventType<StalkingOrderMoved>("stalking-order-moved");
        store.Events.MapEventType<StalkingMaracConsidered>("stalking-marac-considered");
        store.Events.MapEventType<StalkingCaseClosed>("stalking-case-closed");
        store.Events.MapEventType<SignpostedToStalkingService>("stalking-signposted");
        store.Events.MapEventType<StalkingClinicHeld>("stalking-clinic-held");
        store.Events.MapEventType<StalkingClinicCancelled>("stalking-clinic-cancelled");
        store.Events.MapEventType<StalkingWorkshopDelivered>("stalking-workshop-delivered");

        store.Projections.Add<StalkingCaseProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<StalkingOutreachProjection>(ProjectionLifecycle.Live);
        store.Projections.Add(new StalkingPeopleProjection(), ProjectionLifecycle.Inline);
        store.Projections.Add<StalkingSummaryProjection>(ProjectionLifecycle.Async);

        store.Schema.For<StalkingSummary>().DatabaseSchemaName("stalking").Duplicate(c => c.Position).Duplicate(c => c.Status);
    }
}
