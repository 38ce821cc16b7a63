using CaseCoordination.Isva.Events;
using CaseCoordination.Isva.Forums;
using CaseCoordination.Isva.Reading;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Isva;

public static class IsvaModule
{
    /// <summary>The service this context answers for, and the name of its queue.</summary>
    public const string Service = "isva";

    public static void ConfigureIsva(this StoreOptions store)
    {
        store.Events.MapEventType<IsvaCaseOpened>("isva-case-opened");
        store.Events.MapEventType<IsvaCaseAccepted>("isva-case-accepted");
        store.Events.MapEventType<IsvaReferralEnded>("isva-referral-ended");
        store.Events.MapEventType<IsvaConsentConfirmed>("isva-consent-confirmed");
        store.Events.MapEventType<IsvaConsentWithdrawn>("isva-consent-withdrawn");
        store.Events.MapEventType<IsvaCaseAllocated>("isva-case-allocated");
        store.Events.MapEventType<IsvaCaseWaitlisted>("isva-case-waitlisted");
        store.Events.MapEventType<IsvaContactAttempted>("isva-contact-attempted");
        store.Events.MapEventType<IsvaClientEngaged>("isva-client-engaged");
        store.Events.MapEventType<IsvaNeedsAssessed>("isva-needs-assessed");
        store.Events.MapEventType<IsvaSupportStarted>("isva-support-started");
        store.Events.MapEventType<IsvaOutcomesRecorded>("isva-outcomes-recorded");
        store.Events.MapEventType<IsvaExitPlanned>("isva-exit-planned");
        store.Events.MapEventType<IsvaCjStageMoved>("isva-cj-stage-moved");
        store.Events.MapEventType<IsvaVictimTold>("isva-victim-told");
        store.Events.MapEventType<IsvaTellingOverdue>("isva-telling-overdue");
        store.Events.MapEventType<IsvaCaseClosed>("isva-case-closed");
        store.Events.MapEventType<IsvaCaseReopened>("isva-case-reopened");
        store.Events.MapEventType<IsvaForumMet>("isva-forum-met");

        store.Projections.Add<IsvaCaseProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<ForumMeetingProjection>(ProjectionLifecycle.Live);
        store.Projections.Add(new IsvaPeopleProjection(), ProjectionLifecycle.Inline);
        store.Projections.Add<IsvaSummaryProjection>(ProjectionLifecycle.Async);
        store.Projections.Add<TellingsDueProjection>(ProjectionLifecycle.Inline);

        store.Schema.For<TellingsDue>().DatabaseSchemaName("isva").Duplicate(t => t.Agency);
        store.Schema.For<IsvaSummary>().DatabaseSchemaName("isva").Duplicate(c => c.Position).Duplicate(c => c.Status);
    }
}
