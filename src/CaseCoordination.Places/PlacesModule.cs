using CaseCoordination.Places.Assets;
using CaseCoordination.Places.Audits;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Exclusions;
using CaseCoordination.Places.Hotspots;
using CaseCoordination.Places.Imports;
using CaseCoordination.Places.Reports;
using CaseCoordination.Places.Venues;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Places;

public static class PlacesModule
{
    private const string Schema = "places";

    public static void ConfigurePlaces(this StoreOptions store)
    {
        store.Events.MapEventType<PlaceReportMade>("place-report-made");
        store.Events.MapEventType<PlaceReportMoved>("place-report-moved");
        store.Events.MapEventType<PlaceReportRelocated>("place-report-relocated");
        store.Events.MapEventType<PlaceReportOverdue>("place-report-overdue");
        store.Events.MapEventType<HotspotIdentified>("place-hotspot-identified");
        store.Events.MapEventType<CrashImported>("place-crash-imported");
        store.Events.MapEventType<PlaceDataImported>("place-data-imported");
        store.Events.MapEventType<ExclusionProposed>("exclusion-proposed");
        store.Events.MapEventType<ExclusionMoved>("exclusion-moved");
        store.Events.MapEventType<ExclusionExpired>("exclusion-expired");
        store.Events.MapEventType<AssetAcquired>("asset-acquired");
        store.Events.MapEventType<AssetMoved>("asset-moved");
        store.Events.MapEventType<CctvIncidentLogged>("cctv-incident-logged");
        store.Events.MapEventType<EvaCompleted>("eva-completed");
        store.Events.MapEventType<EvaRecommendationMoved>("eva-recommendation-moved");
        store.Events.MapEventType<EvaReportShared>("eva-report-shared");
        store.Events.MapEventType<VenueEntryMade>("venue-entry-made");

        // Whoever writes is caught up from the log itself; only lists are a moment behind.
        store.Projections.Add<PlaceReportProjection>(ProjectionLifecycle.Async);
        store.Projections.Add<IdentifiedHotspotProjection>(ProjectionLifecycle.Async);
        store.Projections.Add<CrashProjection>(ProjectionLifecycle.Async);
        store.Projections.Add<ExclusionProjection>(ProjectionLifecycle.Async);
        store.Projections.Add<AssetProjection>(ProjectionLifecycle.Async);
        store.Projections.Add<PlaceAuditProjection>(ProjectionLifecycle.Async);
        store.Projections.Add<VenueProjection>(ProjectionLifecycle.Async);
        store.Projections.Add<CctvIncidentProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<PlaceImportProjection>(ProjectionLifecycle.Live);
        store.Projections.Add(new ExclusionPartiesProjection(), ProjectionLifecycle.Inline);

        store.Schema.For<PlaceReport>().DatabaseSchemaName(Schema).Duplicate(r => r.Position).Duplicate(r => r.OccurredOn);
        store.Schema.For<IdentifiedHotspot>().DatabaseSchemaName(Schema);
        store.Schema.For<Crash>().DatabaseSchemaName(Schema).Duplicate(c => c.OccurredOn);
        store.Schema.For<Exclusion>().DatabaseSchemaName(Schema).Duplicate(e => e.Position);
        store.Schema.For<Asset>().DatabaseSchemaName(Schema);
        store.Schema.For<PlaceAudit>().DatabaseSchemaName(Schema);
        store.Schema.For<Venue>().DatabaseSchemaName(Schema);
    }
}
