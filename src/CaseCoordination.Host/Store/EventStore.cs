using CaseCoordination.Agencies;
using CaseCoordination.Agencies.Feed;
using CaseCoordination.Asb;
using CaseCoordination.Cases;
using CaseCoordination.Cases.People;
using CaseCoordination.Isva;
using CaseCoordination.Marac;
using CaseCoordination.Measures;
using CaseCoordination.Places;
using CaseCoordination.Plan;
using CaseCoordination.Privacy;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Stalking;
using JasperFx.Events;
using JasperFx.Events.Projections;
using JasperFx.MultiTenancy;
using JasperFx.OpenTelemetry;
using Marten;
using Npgsql;
using Weasel.Core;
using Wolverine.Marten;

namespace CaseCoordination.Host.Store;

/// <summary>The one event store: every context's events in one ordered log, each partnership a tenant of its own.</summary>
internal static class EventStore
{
    public static void AddEventStore(this IServiceCollection services, Databases databases) => services
        .AddMarten(provider =>
        {
            var store = new StoreOptions();
            Configure(store);
            Connect(store, databases, provider);
            return store;
        })
        .UseLightweightSessions()
        .AddProjectionWithServices<PersonIndexProjection>(ProjectionLifecycle.Async, ServiceLifetime.Singleton)
        .AddProjectionWithServices<KnownPeopleProjection>(ProjectionLifecycle.Async, ServiceLifetime.Singleton, KnownPeopleProjection.Configure)
        .AddProjectionWithServices<FeedProjection>(ProjectionLifecycle.Async, ServiceLifetime.Singleton, FeedProjection.Name)
        .IntegrateWithWolverine(wolverine =>
        {
            wolverine.MessageStorageSchemaName = "wolverine";
            wolverine.UseWolverineManagedEventSubscriptionDistribution = true;
        });

    internal static void Configure(StoreOptions store)
    {
        store.DatabaseSchemaName = "events";
        store.UseSystemTextJsonForSerialization(EnumStorage.AsString, Casing.CamelCase);
        ConfigureLog(store);
        ConfigureTenants(store);
        ConfigureProjections(store);
        store.ConfigurePrivacy();
        store.ConfigureAgencies();
        store.ConfigureReferrals();
        store.ConfigurePlan();
        store.ConfigureMarac();
        store.ConfigureAsb();
        store.ConfigureIsva();
        store.ConfigureStalking();
        store.ConfigurePlaces();
        store.ConfigureMeasures();
        store.ConfigureCases();
    }

    private static void Connect(StoreOptions store, Databases databases, IServiceProvider provider)
    {
        var background = provider.GetRequiredKeyedService<NpgsqlDataSource>(Databases.Background);
        var logging = provider.GetRequiredService<ILoggerFactory>();
        store.Connection(background);
        store.Tenancy = new PartnershipConnections(store, background, partnership => databases.ConnectionsOf(partnership, logging));
    }

    private static void ConfigureLog(StoreOptions store)
    {
        store.Events.AppendMode = EventAppendMode.QuickWithServerTimestamps;
        store.Events.UseMandatoryStreamTypeDeclaration = true;
        store.Events.EnableUniqueIndexOnEventId = true;

        // A lost race would burn a sequence number, and the projections would wait seconds for an event that never comes.
        store.Events.UseExclusiveLockOnConcurrentAppends = true;
        store.Events.MetadataConfig.CorrelationIdEnabled = true;
        store.Events.MetadataConfig.CausationIdEnabled = true;
        store.Events.MetadataConfig.UserNameEnabled = true;
        store.OpenTelemetry.TrackConnections = TrackLevel.Normal;
        store.OpenTelemetry.TrackEventCounters();
    }

    private static void ConfigureTenants(StoreOptions store)
    {
        store.Events.TenancyStyle = TenancyStyle.Conjoined;
        store.Policies.AllDocumentsAreMultiTenanted();
        store.Policies.ForAllDocuments(RowSecurity.Expect);

        // Nobody's data is the default: a session without a partnership is an error, never a place of its own.
        store.Advanced.DefaultTenantUsageEnabled = false;
    }

    private static void ConfigureProjections(StoreOptions store)
    {
        // By default a failing event is skipped while running and stops a rebuild: live and rebuilt would differ by design.
        store.Projections.Errors.SkipApplyErrors = false;
        store.Projections.Errors.SkipSerializationErrors = false;
        store.Projections.Errors.SkipUnknownEvents = false;

        // Polling often instead of LISTEN/NOTIFY, which makes every commit wait for the one before.
        store.Projections.SlowPollingTime = TimeSpan.FromMilliseconds(250);
        store.Projections.FastPollingTime = TimeSpan.FromMilliseconds(100);
    }
}
