using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Disclosures;
using CaseCoordination.Cases.SubjectAccess;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Host.Seeding;
using CaseCoordination.Host.Store;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Measures.Returns;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.EmergencyAccess;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Privacy.Subjects;
using CaseCoordination.Referrals.Consent;
using CaseCoordination.Referrals.Emergency;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Reading;
using CaseCoordination.Referrals.Retention;
using CaseCoordination.Referrals.Tray;
using Npgsql;

namespace CaseCoordination.Host;

/// <summary>What the doors ask of each context. All of it is stateless, or keeps what every request may share.</summary>
internal static class Contexts
{
    public static void AddContexts(this IServiceCollection services)
    {
        var seed = SeedFiles.BesideProgram;
        services.AddSingleton(seed.WorkingDays);
        services.AddSingleton<AgencyDirectory>();

        services.AddSingleton(seed.MaracArea);
        services.AddSingleton<ReferralIntake>();
        services.AddSingleton<ReferralFiles>();
        services.AddSingleton<ReferralTrays>();
        services.AddSingleton<ReferralLookup>();
        services.AddSingleton<Consents>();
        services.AddSingleton<EmergencyOpening>();
        services.AddSingleton<RetentionProposals>();

        services.AddSingleton<Plans>();
        services.AddSingleton<ActivityIntake>();
        services.AddSingleton<QuarterlyFigures>();

        services.AddSingleton(seed.CoreAgencies);
        services.AddSingleton(seed.MaracReturnTable);
        services.AddSingleton<MaracCases>();
        services.AddSingleton<MaracCaseFiles>();
        services.AddSingleton<MaracMeetings>();
        services.AddSingleton<QuarterlyReturns>();

        services.AddSingleton<MatterTimelines>();
        services.AddSingleton<SubjectAccess>();
        services.AddSingleton<AddressTraces>();
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
        services.AddSingleton<Glasses>();

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
