using CaseCoordination.Agencies.Events;
using CaseCoordination.Agencies.Feed;
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
        store.Projections.Add<AgencyProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<Agency>().DatabaseSchemaName("agencies");
        store.Schema.For<FeedEntry>().DatabaseSchemaName("agencies").Duplicate(f => f.Matter)
            .UniqueIndex(UniqueIndexType.DuplicatedField, "feed_entry_position", TenancyScope.PerTenant, f => f.Agency, f => f.Position);
        store.Schema.For<FeedHead>().DatabaseSchemaName("agencies");
        store.Schema.For<FeedMatter>().DatabaseSchemaName("agencies");
        store.Schema.For<HandedOut>().DatabaseSchemaName("agencies").Duplicate(h => h.Agency);
    }
}
