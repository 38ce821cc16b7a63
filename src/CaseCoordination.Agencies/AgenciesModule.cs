using CaseCoordination.Agencies.Events;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Agencies;

public static class AgenciesModule
{
    public static void ConfigureAgencies(this StoreOptions store)
    {
        store.Events.MapEventType<AgencyRegistered>("agency-registered");
        store.Projections.Add<AgencyProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<Agency>().DatabaseSchemaName("agencies");
    }
}
