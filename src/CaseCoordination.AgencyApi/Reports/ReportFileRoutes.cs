using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Measures.Files;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Reports;

/// <summary>The latest files asked for, newest first.</summary>
public sealed record ReportFileList(IReadOnlyList<ReportFileShown> Files);

/// <summary>A file, how far it has got and until when it is kept.</summary>
/// <param name="Content">Where its bytes are; null until it is ready, and once it is expired.</param>
/// <param name="Failure">Why it failed: nothing-there (there is no such report now) or not-made (it could not be read or written: ask for it again).</param>
public sealed record ReportFileShown(
    Guid Id, string Kind, string Edition, string Format, string Year, string Quarter, string Status, int Progress, string? Digest, int Size, DateTimeOffset? ExpiresAt, string? Content, string? Failure)
{
    internal static ReportFileShown Of(ReportFile file, string partnership) => new(
        file.Id,
        file.Kind,
        file.Edition,
        file.Format,
        file.PlanYear,
        $"Q{file.Quarter}",
        file.Status,
        file.Progress,
        file.Digest,
        file.Size,
        file.ExpiresAt,
        file.Status == ReportFile.Ready ? $"/api/v1/{partnership}/reports/files/{file.Id}/content" : null,
        file.Failure);
}

internal static class ReportFileRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/reports/files", Request)
            .RequireAuthorization(Permission.ReportsWrite).WithName("RequestReportFile").WithTags("Reports")
            .WithSummary("Have a file made; it is made in the background")
            .Accepts<ReportFileForm>("application/json").Produces<ReportFileShown>(StatusCodes.Status202Accepted)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
        routes.MapGet("/reports/files", async (HttpContext http, ReportFiles files, CancellationToken ct) =>
                TypedResults.Ok(new ReportFileList([.. (await files.List(http.Viewer(), ct)).Select(file => ReportFileShown.Of(file, http.Viewer().Partnership))])))
            .RequireAuthorization(Permission.MeasuresRead).WithName("ListReportFiles").WithTags("Reports").WithSummary("List the files made")
            .ProducesProblem(503);
        routes.MapGet("/reports/files/{id:guid}", async (Guid id, HttpContext http, ReportFiles files, CancellationToken ct) =>
                await files.Find(http.Viewer(), id, ct) is { } file ? TypedResults.Ok(ReportFileShown.Of(file, http.Viewer().Partnership)) : Problems.Unknown())
            .RequireAuthorization(Permission.MeasuresRead).WithName("GetReportFile").WithTags("Reports").WithSummary("How far a file has got")
            .Produces<ReportFileShown>().ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/reports/files/{id:guid}/content", Content)
            .RequireAuthorization(Permission.MeasuresRead).WithName("DownloadReportFile").WithTags("Reports").WithSummary("Download a file; that it was is on record")
            .Produces(StatusCodes.Status200OK).ProducesProblem(404).ProducesProblem(503);
    }

    private static async Task<IResult> Request(HttpContext http, ReportFiles files, MasterKey master, CancellationToken ct)
    {
        var (body, problem) = await RequestKey.Read<ReportFileForm>(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        if (await files.Request(http.Viewer(), body.Content, body.Request, ct) is not { } answer)
        {
            return Problems.Unknown();
        }

        if (answer.Refusal is { } refusal)
        {
            return Problems.Of(422, refusal);
        }

        if (answer.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        var file = answer.File!;
        return TypedResults.Accepted($"/api/v1/{http.Viewer().Partnership}/reports/files/{file.Id}", ReportFileShown.Of(file, http.Viewer().Partnership));
    }

    private static async Task<IResult> Content(Guid id, HttpContext http, ReportFiles files, CancellationToken ct) =>
        await files.Open(http.Reader("report-download"), id, ct) is { } opened
            ? TypedResults.File(opened.Bytes, opened.File.MediaType, opened.File.FileName)
            : Problems.Unknown();
}
