using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Stalking.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Stalking;

/// <summary>Stalking cases, read.</summary>
internal static class StalkingReads
{
    private const string Tag = "Stalking";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/stalking/cases", List)
            .RequireAuthorization(Permission.CasesRead)
            .WithName("ListStalkingCases").WithTags(Tag)
            .WithSummary("List the stalking cases of your agency's service")
            .WithDescription("Newest first. A case just opened or moved may take a moment to show here; reading it by id never lags.")
            .Produces<StalkingPage>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/stalking/cases/{id:guid}", Read)
            .RequireAuthorization(Permission.CasesRead)
            .WithName("GetStalkingCase").WithTags(Tag)
            .WithSummary("Read a stalking case, and whether the victim may be contacted now")
            .WithDescription("The ETag is the version to send as If-Match. Opening it is on record.")
            .Produces<StalkingFile>().ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/stalking/cases/{id:guid}/timeline", History)
            .RequireAuthorization(Permission.CasesRead)
            .WithName("GetStalkingCaseTimeline").WithTags(Tag)
            .WithSummary("Read a stalking case's history")
            .Produces<CaseHistory>().ProducesProblem(404).ProducesProblem(503);
    }

    private static async Task<IResult> List(HttpContext http, StalkingCases cases, CancellationToken ct, string? status = null, long? after = null) =>
        (status is not null && !StalkingCases.Statuses.Contains(status)) || after is < 1
            ? Problems.Of(400, "query-malformed", $"status is one of: {string.Join(", ", StalkingCases.Statuses)}; after is the next of the page before.")
            : TypedResults.Ok(await cases.Read(http.Viewer(), status, after, ct));

    private static async Task<IResult> Read(Guid id, HttpContext http, StalkingFiles files, CancellationToken ct)
    {
        var reader = http.Reader("casework");
        if (await files.Find(reader, id, ct) is not { } found)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(found.Version);
        return TypedResults.Ok(await files.Open(reader, found, ct));
    }

    /// <summary>Only of a stalking case: any other stream has an address of its own.</summary>
    private static async Task<IResult> History(Guid id, HttpContext http, StalkingFiles files, MatterTimelines timelines, CancellationToken ct)
    {
        var reader = http.Reader("casework");
        return await files.Find(reader, id, ct) is not null && await timelines.Read(reader, id, ct) is { } timeline
            ? TypedResults.Ok(CaseHistory.Of(timeline))
            : Problems.Unknown();
    }
}
