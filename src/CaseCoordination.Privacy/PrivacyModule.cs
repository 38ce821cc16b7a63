using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Events;
using CaseCoordination.Privacy.Operations;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Subjects;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Privacy;

public static class PrivacyModule
{
    public static void ConfigurePrivacy(this StoreOptions store)
    {
        store.Events.MapEventType<GlassBroken>("glass-broken");
        store.Events.MapEventType<GlassReviewed>("glass-reviewed");
        store.Events.MapEventType<PersonErased>("person-erased");
        store.Events.MapEventType<ProcessingRestricted>("processing-restricted");
        store.Events.MapEventType<RestrictionLifted>("restriction-lifted");
        store.Events.MapEventType<LegalHoldPlaced>("legal-hold-placed");
        store.Events.MapEventType<LegalHoldLifted>("legal-hold-lifted");
        store.Events.MapEventType<RetentionExtended>("retention-extended");

        store.Projections.Add<GlassProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<SubjectProjection>(ProjectionLifecycle.Live);

        store.Schema.For<AnsweredRequest>().DatabaseSchemaName("privacy");
        store.Schema.For<Party>().DatabaseSchemaName("privacy").Duplicate(p => p.Matter);
        store.Schema.For<PersonNamed>().DatabaseSchemaName("privacy").Duplicate(p => p.PersonId).Duplicate(p => p.Matter).Duplicate(p => p.CaseFile);
        store.Schema.For<DiscardedMessage>().DatabaseSchemaName("privacy");
        store.Schema.For<Glass>().DatabaseSchemaName("privacy").Duplicate(g => g.Matter);
    }
}
