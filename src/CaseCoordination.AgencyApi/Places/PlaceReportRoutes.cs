using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Reports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Places;

/// <summary>Reports of places and their steps: near misses, unsafe places, graffiti and more of the same shape.</summary>
internal static class PlaceReportRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Starts<PlaceReport, PlaceReportForm>(
            "/places/reports", "MakePlaceReport", "Report a place: codes, a day and where it is; nobody's name has room", (form, around, starting) => MakeReport.Decide(form, around.Area, starting));
        routes.MapGet("/places/reports", List).Reads<PlaceReportPage>("ListPlaceReports", "List reports of places, newest first");
        routes.MapGet("/places/reports/{id:guid}", async (Guid id, HttpContext http, PlaceReportReads reads, CancellationToken ct) => PlaceDoor.Shown(http, await reads.Find(http.Viewer(), id, ct)))
            .Reads<PlaceReport>("GetPlaceReport", "Read a report, and where it stands");
        Step(routes, "location-queries", "QueryPlaceLocation", "Ask where it really is", PlaceReportStep.LocationQueried);
        Step(routes, "assessment", "AssessPlaceReport", "Record what was found there", PlaceReportStep.Assessed);
        Step(routes, "actions", "AssignPlaceAction", "Give an agency something to do about it", PlaceReportStep.ActionAssigned);
        Step(routes, "no-action", "DecideNoPlaceAction", "Record that nothing will be done, and why", PlaceReportStep.NoAction);
        Step(routes, "resolution", "ResolvePlaceReport", "Record that it was done", PlaceReportStep.Resolved);
        Step(routes, "feedback", "FeedBackPlaceReport", "Record that who reported it was told, or the public was", PlaceReportStep.FedBack);
        Step(routes, "closure", "ClosePlaceReport", "Close it", PlaceReportStep.Closed);
        routes.Steps<PlaceReport, RelocationForm>(
            "/places/reports/{id:guid}/location", "RelocatePlaceReport", "Say where it really is", (form, around, acting) => RelocateReport.Decide(form, around.Area, acting));
    }

    private static void Step(IEndpointRouteBuilder routes, string path, string name, string summary, PlaceReportStep step) =>
        routes.Steps<PlaceReport, ReportStepForm>(
            $"/places/reports/{{id:guid}}/{path}", name, summary, (form, around, acting) => MoveReport.Decide(step, form, around.Agencies, acting));

    private static async Task<IResult> List(
        HttpContext http, PlaceReportReads reads, CancellationToken ct, string? kind = null, string? status = null, long? after = null) =>
        (kind is not null && PlaceKinds.Find(kind) is null) || (status is not null && !PlaceReportReads.Statuses.Contains(status)) || after is < 1
            ? Problems.Of(
                400,
                "query-malformed",
                $"kind is one of: {string.Join(", ", PlaceKinds.All.Select(k => k.Code))}; status is one of: {string.Join(", ", PlaceReportReads.Statuses)}; after is the next of the page before.")
            : TypedResults.Ok(await reads.Read(http.Viewer(), kind, status, after, ct));
}
