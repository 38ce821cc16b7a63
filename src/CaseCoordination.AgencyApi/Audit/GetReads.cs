using System.Globalization;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Audit;

/// <summary>One page of the record of reads, newest first; <c>next</c> is the number to send as <c>before</c>.</summary>
public sealed record ReadList(IReadOnlyList<ReadShown> Reads, long? Next);

/// <summary>One read: who, for whom, as what, why, what of whom, when, in which request.</summary>
public sealed record ReadShown(
    long Number,
    DateTimeOffset At,
    string Subject,
    string Agency,
    IReadOnlyList<string> Roles,
    string Action,
    string Purpose,
    Guid? Matter,
    IReadOnlyList<Guid> People,
    IReadOnlyList<string> Fields,
    string RequestId,
    string Hash);

internal static class GetReads
{
    private const int Largest = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/audit/reads", List)
            .RequireAuthorization(Permission.AuditRead).WithName("ListReads").WithTags("Audit")
            .WithSummary("Read the record of who read what, of one person or one matter")
            .WithDescription("Newest first, as JSON or, with Accept: text/csv, as CSV. Reading it is on record too: it tells who is known here.")
            .Produces<ReadList>().Produces<string>(StatusCodes.Status200OK, "text/csv")
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/audit/chain", async (HttpContext http, VerifyAudit verify, CancellationToken ct) =>
                TypedResults.Ok(await verify.Of(http.Viewer().Partnership, progress: null, ct)))
            .RequireAuthorization(Permission.AuditRead).WithName("VerifyAudit").WithTags("Audit")
            .WithSummary("Check that the record of reads is whole").WithDescription("Walks the whole chain of this partnership: any change, gap or exchange is named.")
            .Produces<ChainVerdict>().ProducesProblem(404).ProducesProblem(503);
    }

    private static async Task<IResult> List(
        HttpContext http, ConsultAudit audit, CancellationToken ct, Guid? person = null, Guid? matter = null, long? before = null, int size = 50)
    {
        if (size is < 1 or > Largest || before is < 1)
        {
            return Problems.Of(400, "query-malformed", $"size is 1 to {Largest}; before is the next of the page before.");
        }

        var page = (await audit.Newest(http.Reader("audit"), person, matter, before, size, ct)).Select(Show).ToList();
        return http.Request.GetTypedHeaders().Accept.Any(accepted => accepted.MediaType == "text/csv")
            ? TypedResults.Text(Csv(page), "text/csv; header=present")
            : TypedResults.Ok(new ReadList(page, page.Count == size ? page[^1].Number : null));
    }

    private static ReadShown Show(ChainedRead row) => new(
        row.Number,
        row.Read.At,
        row.Read.Subject,
        row.Read.Agency,
        row.Read.Roles,
        row.Read.Action,
        row.Read.Purpose,
        row.Read.Matter,
        row.Read.People,
        row.Read.Fields,
        row.Read.RequestId,
        Convert.ToHexStringLower(row.Hash));

    private static string Csv(IEnumerable<ReadShown> page) => CsvText.Of(
        ["number", "at", "subject", "agency", "roles", "action", "purpose", "matter", "people", "fields", "requestId", "hash"],
        page.Select(read => (IReadOnlyList<string>)
        [
            read.Number.ToString(CultureInfo.InvariantCulture),
            read.At.ToString("O", CultureInfo.InvariantCulture),
            read.Subject,
            read.Agency,
            string.Join(' ', read.Roles),
            read.Action,
            read.Purpose,
            $"{read.Matter}",
            string.Join(' ', read.People),
            string.Join(' ', read.Fields),
            read.RequestId,
            read.Hash,
        ]));
}
