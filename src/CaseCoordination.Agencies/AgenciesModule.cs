using CaseCoordination.Agencies.Deliveries;
using CaseCoordination.Agencies.Events;
using CaseCoordination.Agencies.Feed;
using CaseCoordination.Agencies.Webhooks;
using JasperFx.Events.Projections;
using Marten;
using Marten.Schema;
using Marten.Schema.Indexing.Unique;

namespace CaseCoordination.Agencies;

public static class AgenciesModule
{
    public static void ConfigureAgencies(this StoreOptions store)
    {
        store.Events.MapEventType<AgencyRegistered>("agency-registered");
        store.Events.MapEventType<WebhookRegistered>("webhook-registered");
        store.Events.MapEventType<WebhookTypesChosen>("webhook-types-chosen");
        store.Events.MapEventType<WebhookSecretRotated>("webhook-secret-rotated");
        store.Events.MapEventType<WebhookApproved>("webhook-approved");
        store.Events.MapEventType<WebhookPaused>("webhook-paused");
        store.Events.MapEventType<WebhookResumed>("webhook-resumed");
        store.Events.MapEventType<WebhookDisabled>("webhook-disabled");
        store.Events.MapEventType<WebhookRemoved>("webhook-removed");
        store.Projections.Add<AgencyProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<WebhookProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<Agency>().DatabaseSchemaName("agencies");
        store.Schema.For<FeedEntry>().DatabaseSchemaName("agencies").Duplicate(f => f.Matter)
            .UniqueIndex(UniqueIndexType.DuplicatedField, "feed_entry_position", TenancyScope.PerTenant, f => f.Agency, f => f.Position);
        store.Schema.For<FeedHead>().DatabaseSchemaName("agencies");
        store.Schema.For<FeedMatter>().DatabaseSchemaName("agencies");
        store.Schema.For<HandedOut>().DatabaseSchemaName("agencies").Duplicate(h => h.Agency);
        store.Schema.For<Webhook>().DatabaseSchemaName("agencies");
        store.Schema.For<WebhookSecret>().DatabaseSchemaName("agencies").Duplicate(s => s.Webhook);
        store.Schema.For<DeliveryCursor>().DatabaseSchemaName("agencies").UseOptimisticConcurrency(true);
        store.Schema.For<ReplayAsked>().DatabaseSchemaName("agencies");
        store.Schema.For<Delivery>().DatabaseSchemaName("agencies").Duplicate(d => d.Agency).Duplicate(d => d.Moment);
    }
}
