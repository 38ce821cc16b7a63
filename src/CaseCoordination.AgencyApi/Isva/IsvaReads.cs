using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Isva.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Isva;

/// <summary>ISVA cases, read.</summary>
internal static class IsvaReads
{
    private const string Tag = "ISVA";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/isva/cases", List)
            .RequireAuthorization(Permission.CasesRead)
            .WithName("ListIsvaCases").WithTags(Tag)
            .WithSummary("List the ISVA cases of your agency's service")
            .WithDescription("Newest first. A case just opened or moved may take a moment to show here; reading it by id never lags.")
            .Produces<IsvaPage>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/isva/waiting-list", Waiting)
            .RequireAuthorization(Permission.CasesRead)
            .WithName("GetIsvaWaitingList").WithTags(Tag)
            .WithSummary("Read who waits for an adviser, in the order they come up")
            .Produces<WaitingList>().ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/isva/cases/{id:guid}", Read)
            .RequireAuthorization(Permission.CasesRead)
            .WithName("GetIsvaCase").WithTags(Tag)
            .WithSummary("Read an ISVA case")
            .WithDescription("The ETag is the version to send as If-Match. Opening it is on record.")
            .Produces<IsvaFile>().ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/isva/cases/{id:guid}/timeline", History)
            .RequireAuthorization(Permission.CasesRead)
            .WithName("GetIsvaCaseTimeline").WithTags(Tag)
            .WithSummary("Read an ISVA case's history")
            .Produces<CaseHistory>().ProducesProblem(404).ProducesProblem(503);
    }

    private static async Task<IResult> List(HttpContext http, IsvaCases cases, CancellationToken ct, string? status = null, long? after = null) =>
        (status is not null && !IsvaCases.Statuses.Contains(status)) || after is < 1
            ? Problems.Of(400, "query-malformed", $"status is one of: {string.Join(", ", IsvaCases.Statuses)}; after is the next of the page before.")
            : TypedResults.Ok(await cases.Read(http.Viewer(), status, after, ct));

    private static async Task<IResult> Waiting(HttpContext http, IsvaCases cases, CancellationToken ct) =>
        TypedResults.Ok(await cases.Waiting(http.Viewer(), ct));

    private static async Task<IResult> Read(Guid id, HttpContext http, IsvaFiles files, CancellationToken ct)
    {
        var reader = http.Reader("casework");
        if (await files.Find(reader, id, ct) is not { } found)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(found.Version);
        return TypedResults.Ok(await files.Open(reader, found, ct));
    }

    /// <summary>Only of an ISVA case: any other stream has an address of its own.</summary>
    private static async Task<IResult> History(Guid id, HttpContext http, IsvaFiles files, MatterTimelines timelines, CancellationToken ct)
    {
        var reader = http.Reader("casework");
        return await files.Find(reader, id, ct) is not null && await timelines.Read(reader, id, ct) is { } timeline
            ? TypedResults.Ok(CaseHistory.Of(timeline))
            : Problems.Unknown();
    }
}
