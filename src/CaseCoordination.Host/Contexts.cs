using CaseCoordination.Agencies.Deliveries;
using CaseCoordination.Agencies.Directory;
using CaseCoordination.Agencies.Feed;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Opening;
using CaseCoordination.Asb.Parties;
using CaseCoordination.Asb.Reading;
using CaseCoordination.Cases.Banner;
using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Disclosures;
using CaseCoordination.Cases.Matching;
using CaseCoordination.Cases.People;
using CaseCoordination.Cases.Reviews;
using CaseCoordination.Cases.SubjectAccess;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Cases.Worklist;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.Host.Seeding;
using CaseCoordination.Isva;
using CaseCoordination.Isva.Reading;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Marac.Worklist;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Measures.Files;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Measures.Returns;
using CaseCoordination.Measures.WhatIf;
using CaseCoordination.Places;
using CaseCoordination.Places.Exclusions;
using CaseCoordination.Places.Hotspots;
using CaseCoordination.Places.Imports;
using CaseCoordination.Places.Reports;
using CaseCoordination.Plan.Adoption;
using CaseCoordination.Plan.Desk;
using CaseCoordination.Plan.Import;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Operations;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Consent;
using CaseCoordination.Referrals.Corrections;
using CaseCoordination.Referrals.Emergency;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Lookup;
using CaseCoordination.Referrals.Parties;
using CaseCoordination.Referrals.Reading;
using CaseCoordination.Referrals.Retention;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Services;
using CaseCoordination.Referrals.Tray;
using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Reading;

namespace CaseCoordination.Host;

/// <summary>What the doors ask of each context. All of it is stateless, or keeps what every request may share.</summary>
internal static class Contexts
{
    public static void AddContexts(this IServiceCollection services)
    {
        var seed = SeedFiles.BesideProgram;
        services.AddSingleton(seed.WorkingDays);
        services.AddSingleton<AgencyDirectory>();
        services.AddSingleton(seed.Feed);
        services.AddSingleton<AgencyFeed>();
        services.AddSingleton<Webhooks>();
        services.AddSingleton<DeliveryLog>();

        services.AddSingleton(seed.MaracArea);
        services.AddSingleton<ReferralIntake>();
        services.AddSingleton<ReferralFiles>();
        services.AddSingleton<ReferralTrays>();
        services.AddSingleton<ReferralLookup>();
        services.AddSingleton<ServiceCatalogue>();
        services.AddSingleton<ReferralLoop>();
        services.AddSingleton<PersonCorrections>();
        services.AddSingleton<ServicesRun>();
        services.AddSingleton<SilentLoops>();
        services.AddSingleton<Correspondences>();
        services.AddSingleton<RoutingDesk>();
        services.AddSingleton<ServiceCapacities>();
        services.AddSingleton<DraftReplays>();
        services.AddSingleton<Consents>();
        services.AddSingleton<EmergencyOpening>();
        services.AddSingleton<RetentionProposals>();

        services.AddSingleton<StalkingFiles>();
        services.AddSingleton<StalkingCases>();
        services.AddSingleton<IsvaFiles>();
        services.AddSingleton<IsvaCases>();

        services.AddSingleton<Plans>();
        services.AddSingleton(seed.ActivityKinds);
        services.AddSingleton<ActionDesk>();
        services.AddSingleton<ActionEntries>();
        services.AddSingleton<ActivityImports>();
        services.AddSingleton<QuarterlyFigures>();

        services.AddSingleton<AsbCaseOpening>();
        services.AddSingleton<AsbCaseReads>();
        services.AddSingleton<CaseReviewOpening>();
        services.AddSingleton<CaseReviewReads>();
        services.AddSingleton(seed.CoreAgencies);
        services.AddSingleton(seed.MaracReturnTable);
        services.AddSingleton<MaracCases>();
        services.AddSingleton<MaracCaseFiles>();
        services.AddSingleton<MaracMeetings>();
        services.AddSingleton<MaracNotes>();
        services.AddSingleton<QuarterlyReturns>();

        services.AddSingleton<QuarterlyReports>();
        services.AddSingleton<ReportDesk>();
        services.AddSingleton<PlanAdoptions>();
        services.AddSingleton<ReportContents>();
        services.AddSingleton<ReportFiles>();
        services.AddSingleton<ReportFileMaker>();
        services.AddSingleton<DefinitionTrials>();
        services.AddSingleton<LateDataReads>();
        services.AddScoped<CaseworkDoor>();
        services.AddWorklist();
        services.AddMatterStatuses();
        services.AddSingleton(seed.PlaceAreas);
        services.AddSingleton<PlaceDesk>();
        services.AddSingleton<PlaceReportReads>();
        services.AddSingleton<PlaceLists>();
        services.AddSingleton<ExclusionReads>();
        services.AddSingleton<HotspotReads>();
        services.AddSingleton<PlaceImports>();
        services.AddSingleton(seed.AssessmentTables);
        services.AddSingleton<AssessmentDesk>();

        services.AddSingleton<AgencyNamesOf>(provider => async (partnership, ct) =>
            (await provider.GetRequiredService<AgencyDirectory>().Of(partnership, ct)).ToDictionary(agency => agency.Key, agency => agency.Value.Name));
        services.AddSingleton<MatterTimelines>();
        services.AddSingleton<SubjectAccess>();
        services.AddSingleton<AddressTraces>();

        services.AddSingleton<FeedHistory>();
        services.AddSingleton<WhatWasHandedOver>(provider => async (partnership, agency, matters, until, ct) =>
            [.. (await provider.GetRequiredService<FeedHistory>().Of(partnership, agency, matters, until, ct)).Select(one => new HandedOver(one.EventId, one.By, one.At))]);
        services.AddSingleton<AgencyKnowledges>();
        services.AddSingleton<CaseScopes>();
        services.AddSingleton<CaseTimelines>();
        services.AddSingleton<CaseOverviews>();
        services.AddSingleton<CaseChangeReads>();
        services.AddSingleton<CaseChronologies>();
        services.AddSingleton<DecisionReplays>();
        services.AddSingleton<LinkedPeople>();
        services.AddSingleton<WhoIsOne>(provider => provider.GetRequiredService<LinkedPeople>().Of);
        services.AddSingleton<MissedRepeats>();
        services.AddSingleton<CaseFileReads>();
        services.AddSingleton<CaseFileActions>();
        services.AddSingleton<CaseDirectory>();
        services.AddSingleton<Candidates>();
        services.AddSingleton<PairActions>();
    }

    /// <summary>What the work list is put together from, in the order it shows it: a further source is a line here.</summary>
    private static void AddWorklist(this IServiceCollection services)
    {
        services.AddSingleton(ReferralWork.Source);
        services.AddSingleton(MaracWork.Source);
        services.AddSingleton(MaracWork.Repeats);
        services.AddSingleton(provider => CandidateWork.In(provider.GetRequiredService<Candidates>()));
        services.AddSingleton(StalkingWork.Source);
        services.AddSingleton(IsvaWork.Source);
        services.AddSingleton(AsbWork.Cases);
        services.AddSingleton(AsbWork.CaseReviews);
        services.AddSingleton(provider => StuckWork.In(provider.GetRequiredService<StuckMessages>()));
        services.AddSingleton<Worklists>();
    }

    /// <summary>Which lists say where a matter stands, by its kind.</summary>
    private static void AddMatterStatuses(this IServiceCollection services)
    {
        services.AddSingleton(MatterStatusSource.In<ReferralSummary>(ReferralPartiesProjection.Kind));
        services.AddSingleton(MatterStatusSource.In<MaracCaseSummary>(MaracPeopleProjection.Kind));
        services.AddSingleton(MatterStatusSource.In<StalkingSummary>(StalkingPeopleProjection.Kind));
        services.AddSingleton(MatterStatusSource.In<IsvaSummary>(IsvaPeopleProjection.Kind));
        services.AddSingleton(MatterStatusSource.In<AsbCaseSummary>(AsbPartiesProjection.Kind));
        services.AddSingleton(MatterStatusSource.In<CaseReviewSummary>(AsbPartiesProjection.ReviewKind));
        services.AddSingleton<MatterStatuses>();
    }
}
