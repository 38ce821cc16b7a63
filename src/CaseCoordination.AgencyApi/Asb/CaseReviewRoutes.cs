using CaseCoordination.Agencies.Directory;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Reading;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Asb;

/// <summary>Case reviews: the "community trigger" of who complained and was not helped.</summary>
internal static class CaseReviewRoutes
{
    private const string One = "/asb/case-reviews/{id:guid}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/asb/case-reviews", List).Reads<CaseReviewPage>("ListCaseReviews", "List the case reviews your agency is party to");
        routes.MapGet("/asb/case-reviews/counts", Count).Reads<CaseReviewCounts>("CountCaseReviews", "Read the figures that are published for a year");
        routes.MapGet(One, Read).Reads<CaseReviewFile>("GetCaseReview", "Read a case review");
        routes.MapGet($"{One}/timeline", Timeline).Reads<CaseHistory>("GetCaseReviewTimeline", "Read a case review's history");
        routes.MapPost("/asb/case-reviews", Open).Opens<CaseReviewForm>("RequestCaseReview", "Take in an application for a case review");

        routes.Act<AsbCaseReview, ReviewAcknowledgementForm>($"{One}/acknowledgement", "AcknowledgeCaseReview", "Acknowledge an application", (_, _, open) => AcknowledgeCaseReview.Decide(open));
        routes.Act<AsbCaseReview, ReviewInformationForm>($"{One}/information-requests", "RequestReviewInformation", "Ask agencies what they know", (form, at, open) => RequestReviewInformation.Decide(form, at.Agencies, open));
        routes.Act<AsbCaseReview, ThresholdForm>($"{One}/threshold", "DecideThreshold", "Decide whether the review is held", (form, _, open) => DecideThreshold.Decide(form, open));
        routes.Act<AsbCaseReview, PanelForm>($"{One}/panel", "HoldReviewPanel", "Record the panel and what it recommends", (form, at, open) => HoldReviewPanel.Decide(form, at.Agencies, open));
        routes.Act<AsbCaseReview, ReviewOutcomeForm>($"{One}/outcome", "SendReviewOutcome", "Record that the applicant was told the outcome", (form, _, open) => SendReviewOutcome.Decide(form, open));
        routes.Act<AsbCaseReview, ReviewAppealForm>($"{One}/appeal", "AppealCaseReview", "Record an appeal", (form, _, open) => AppealCaseReview.Decide(form, open));
        routes.Act<AsbCaseReview, ReviewClosureForm>($"{One}/closure", "CloseCaseReview", "Close a case review", (form, _, open) => CloseCaseReview.Decide(form, open));
    }

    private static async Task<IResult> List(
        HttpContext http, CaseReviewReads reads, CancellationToken ct, string? status = null, long? after = null, int size = 50)
    {
        if ((status is not null && !CaseReviewStatus.All.Contains(status)) || size is < 1 or > AsbCaseReads.LargestPage || after is < 1)
        {
            return Problems.Of(
                400, "query-malformed", $"status is one of: {string.Join(", ", CaseReviewStatus.All)}; size is 1 to {AsbCaseReads.LargestPage}; after is the next of the page before.");
        }

        return TypedResults.Ok(await reads.List(http.Viewer(), status, after, size, ct));
    }

    private static async Task<IResult> Count(HttpContext http, CaseReviewReads reads, CancellationToken ct, string? year = null) =>
        PlanYear.Parse(year) is { } planYear
            ? TypedResults.Ok(await reads.Count(http.Viewer(), planYear, ct))
            : Problems.Of(400, "query-malformed", "year is a financial year, as 2022-23.");

    private static async Task<IResult> Read(Guid id, HttpContext http, CaseReviewReads reads, CancellationToken ct)
    {
        if (await reads.Read(http.Reader("casework"), id, ct) is not { } file)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(file.Summary.Version);
        return TypedResults.Ok(file);
    }

    private static async Task<IResult> Timeline(Guid id, HttpContext http, MatterTimelines timelines, CancellationToken ct) =>
        await timelines.Read(http.Reader("casework"), id, ct) is { Entries: [{ Kind: TimelineEntryKind.CaseReviewRequested }, ..] } timeline
            ? TypedResults.Ok(CaseHistory.Of(timeline))
            : Problems.Unknown();

    private static Task<IResult> Open(HttpContext http, CaseReviewOpening opening, AgencyDirectory directory, MasterKey master, CancellationToken ct) =>
        MatterDoor.Open<CaseReviewForm>(
            http,
            master,
            async (reader, form, request) => await opening.Open(reader.Viewer, form, await directory.Kinds(reader.Viewer, ct), request, ct),
            answer => $"asb/case-reviews/{answer.Matter}",
            (_, answer) => ActedOn.Of(answer),
            ct);
}
