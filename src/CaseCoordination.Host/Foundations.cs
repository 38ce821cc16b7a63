using CaseCoordination.Agencies.Deliveries;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.Host.Seeding;
using CaseCoordination.Host.Store;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.EmergencyAccess;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Operations;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Privacy.Subjects;
using Npgsql;

namespace CaseCoordination.Host;

/// <summary>What every context rests on: who may see what, the record of it, people's keys, and the way out.</summary>
internal static class Foundations
{
    /// <summary>The way out to the agencies' systems.</summary>
    /// <param name="loopbackToo">Whether a receiver may listen on this machine; in Development only.</param>
    public static void AddDeliveries(this IServiceCollection services, bool loopbackToo)
    {
        services.AddSingleton(new ServedPartnerships([.. SeedFiles.BesideProgram.Partnerships.Select(p => p.Code)]));
        services.AddSingleton(_ => new WayOut(loopbackToo));
        services.AddSingleton<Courier>();
        services.AddSingleton<DeliverNext>();
        services.AddHostedService<DeliveryRounds>();
    }

    /// <param name="erasureFile">Where the register of erasures is kept beside both databases.</param>
    public static void AddPrivacy(this IServiceCollection services, MasterKey master, Func<string> erasureFile)
    {
        services.AddSingleton(master);
        services.AddSingleton(SeedFiles.BesideProgram.PerpetratorSide);
        services.AddSingleton(provider => new PersonKeyStore(Keys(provider), master));
        services.AddSingleton<PersonKeys>();
        services.AddSingleton<NeedToKnow>();
        services.AddSingleton<MatterActions>();
        services.AddSingleton<MatterReads>();
        services.AddSingleton<WatchedMatters>();
        services.AddHostedService(provider => provider.GetRequiredService<WatchedMatters>());
        services.AddSingleton<Glasses>();
        services.AddSingleton<StuckMessages>();

        services.AddSingleton<AuditStore>();
        services.AddSingleton<ReadAudit>();
        services.AddSingleton<ConsultAudit>();
        services.AddSingleton<VerifyAudit>();
        services.AddSingleton(provider => new AuditAnchors(
            provider.GetRequiredService<AuditStore>(), Keys(provider), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<AuditAnchors>>()));
        services.AddHostedService(provider => provider.GetRequiredService<AuditAnchors>());

        services.AddSingleton<SubjectRecords>();
        services.AddSingleton(provider => new ErasureRegister(
            provider.GetRequiredService<PersonKeyStore>(),
            provider.GetRequiredService<PersonKeys>(),
            erasureFile(),
            provider.GetRequiredService<ILogger<ErasureRegister>>()));
    }

    private static NpgsqlDataSource Keys(IServiceProvider provider) => provider.GetRequiredKeyedService<NpgsqlDataSource>(Databases.Keys);
}
