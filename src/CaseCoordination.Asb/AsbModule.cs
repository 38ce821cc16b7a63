using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Parties;
using CaseCoordination.Asb.Reading;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Asb;

public static class AsbModule
{
    /// <summary>The service this context answers for, and the name of its queue.</summary>
    public const string Service = "asb";

    public static void ConfigureAsb(this StoreOptions store)
    {
        MapCases(store);
        MapCaseReviews(store);

        store.Projections.Add<AsbCaseProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<AsbCaseReviewProjection>(ProjectionLifecycle.Live);
        store.Projections.Add(new AsbPartiesProjection(), ProjectionLifecycle.Inline);
        store.Projections.Add<AsbCaseSummaryProjection>(ProjectionLifecycle.Async);
        store.Projections.Add<CaseReviewSummaryProjection>(ProjectionLifecycle.Async);

        store.Schema.For<AsbCaseSummary>().DatabaseSchemaName("asb").Duplicate(c => c.Position).Duplicate(c => c.Status);
        store.Schema.For<CaseReviewSummary>().DatabaseSchemaName("asb").Duplicate(r => r.Position).Duplicate(r => r.Status);
    }

    private static void MapCases(StoreOptions store)
    {
        store.Events.MapEventType<AsbCaseOpened>("asb-case-opened");
        store.Events.MapEventType<AsbReferralTakenOn>("asb-referral-taken-on");
        store.Events.MapEventType<AsbIncidentLogged>("asb-incident-logged");
        store.Events.MapEventType<ExploitationPathwayConsidered>("asb-exploitation-considered");
        store.Events.MapEventType<InterventionProposed>("asb-intervention-proposed");
        store.Events.MapEventType<InterventionApproved>("asb-intervention-approved");
        store.Events.MapEventType<InterventionServed>("asb-intervention-served");
        store.Events.MapEventType<ComplianceChecked>("asb-compliance-checked");
        store.Events.MapEventType<BreachReported>("asb-breach-reported");
        store.Events.MapEventType<BreachConfirmed>("asb-breach-confirmed");
        store.Events.MapEventType<BreachNotConfirmed>("asb-breach-not-confirmed");
        store.Events.MapEventType<InterventionReviewed>("asb-intervention-reviewed");
        store.Events.MapEventType<InterventionChallenged>("asb-intervention-challenged");
        store.Events.MapEventType<InterventionChallengeRuled>("asb-intervention-challenge-ruled");
        store.Events.MapEventType<InterventionReviewFellDue>("asb-intervention-review-fell-due");
        store.Events.MapEventType<InterventionExpired>("asb-intervention-expired");
        store.Events.MapEventType<PenaltyPaymentFellDue>("asb-penalty-payment-fell-due");
        store.Events.MapEventType<ChallengePeriodEnded>("asb-challenge-period-ended");
        store.Events.MapEventType<InterventionEnded>("asb-intervention-ended");
        store.Events.MapEventType<AsbCaseClosed>("asb-case-closed");
        store.Events.MapEventType<AsbPersonErased>("asb-person-erased");
    }

    private static void MapCaseReviews(StoreOptions store)
    {
        store.Events.MapEventType<CaseReviewRequested>("case-review-requested");
        store.Events.MapEventType<CaseReviewAcknowledged>("case-review-acknowledged");
        store.Events.MapEventType<CaseReviewInformationRequested>("case-review-information-requested");
        store.Events.MapEventType<CaseReviewThresholdMet>("case-review-threshold-met");
        store.Events.MapEventType<CaseReviewThresholdNotMet>("case-review-threshold-not-met");
        store.Events.MapEventType<CaseReviewPanelHeld>("case-review-panel-held");
        store.Events.MapEventType<CaseReviewOutcomeSent>("case-review-outcome-sent");
        store.Events.MapEventType<CaseReviewAppealed>("case-review-appealed");
        store.Events.MapEventType<CaseReviewClockStruck>("case-review-clock-struck");
        store.Events.MapEventType<CaseReviewClosed>("case-review-closed");
        store.Events.MapEventType<CaseReviewApplicantErased>("case-review-applicant-erased");
    }
}
