using CaseCoordination.AgencyApi.ActionPlan;
using CaseCoordination.AgencyApi.Asb;
using CaseCoordination.AgencyApi.Assessments;
using CaseCoordination.AgencyApi.Audit;
using CaseCoordination.AgencyApi.CaseFiles;
using CaseCoordination.AgencyApi.CaseStories;
using CaseCoordination.AgencyApi.Consent;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.AgencyApi.EmergencyAccess;
using CaseCoordination.AgencyApi.Feed;
using CaseCoordination.AgencyApi.Isva;
using CaseCoordination.AgencyApi.Marac;
using CaseCoordination.AgencyApi.Measures;
using CaseCoordination.AgencyApi.Operations;
using CaseCoordination.AgencyApi.People;
using CaseCoordination.AgencyApi.Places;
using CaseCoordination.AgencyApi.Referrals;
using CaseCoordination.AgencyApi.Reports;
using CaseCoordination.AgencyApi.Routing;
using CaseCoordination.AgencyApi.Services;
using CaseCoordination.AgencyApi.Stalking;
using CaseCoordination.AgencyApi.Webhooks;
using CaseCoordination.AgencyApi.Worklist;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi;

/// <summary>The API's routes, version 1: all under a partnership, none open.</summary>
public static class AgencyApiRoutes
{
    public static IEndpointRouteBuilder MapAgencyApi(this IEndpointRouteBuilder routes)
    {
        var partnership = routes.MapGroup("/api/v1/{csp}").AddEndpointFilter<RouteGroupBuilder, PartnershipFilter>()
            .ProducesProblem(StatusCodes.Status401Unauthorized).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        PostReferral.Map(partnership);
        GetReferral.Map(partnership);
        ListReferrals.Map(partnership);
        LookUpReferrals.Map(partnership);
        GetReferralTimeline.Map(partnership);
        GetSilentLoops.Map(partnership);
        GetCorrespondence.Map(partnership);
        PostAnswers.Map(partnership);
        PostParticulars.Map(partnership);
        ServiceRoutes.Map(partnership);
        CapacityRoutes.Map(partnership);
        RoutingRoutes.Map(partnership);
        GetConsent.Map(partnership);
        PostConsent.Map(partnership);
        GetFeed.Map(partnership);
        WebhookRoutes.Map(partnership);
        DeliveryRoutes.Map(partnership);
        WatchedWebhooks.Map(partnership);
        DeadLetterRoutes.Map(partnership);
        BreakGlassRoutes.Map(partnership);
        GetReads.Map(partnership);
        GetPerson.Map(partnership);
        DecideOnPerson.Map(partnership);
        GetMarac.Map(partnership);
        MaracCaseSteps.Map(partnership);
        MaracMeetingSteps.Map(partnership);
        MaracNoteRoutes.Map(partnership);
        GetPlan.Map(partnership);
        PostEntries.Map(partnership);
        PostCorrections.Map(partnership);
        PostImport.Map(partnership);
        GetMeasures.Map(partnership);
        GetLineage.Map(partnership);
        GetCoverage.Map(partnership);
        GetReport.Map(partnership);
        ReportSteps.Map(partnership);
        ReportFileRoutes.Map(partnership);
        PostWhatIf.Map(partnership);
        AsbCaseRoutes.Map(partnership);
        CaseReviewRoutes.Map(partnership);
        StalkingReads.Map(partnership);
        StalkingActions.Map(partnership);
        IsvaReads.Map(partnership);
        IsvaActions.Map(partnership);
        GetCase.Map(partnership);
        ActOnCase.Map(partnership);
        FindCases.Map(partnership);
        CandidateRoutes.Map(partnership);
        GetCaseTimeline.Map(partnership);
        GetCaseReviews.Map(partnership);
        GetMissedRepeats.Map(partnership);
        GetWorklist.Map(partnership);

        PlaceReportRoutes.Map(partnership);
        HotspotRoutes.Map(partnership);
        ExclusionRoutes.Map(partnership);
        ThingRoutes.Map(partnership);
        AssessmentRoutes.Map(partnership);
        return routes;
    }
}
