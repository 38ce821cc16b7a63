using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.People;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.CaseFiles;

/// <summary>Lists the cases there are for the reader, or finds somebody's.</summary>
internal static class FindCases
{
    private const int UsualPage = 25;
    private const int LongestQuery = 200;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/cases", List)
            .RequireAuthorization(Permission.CasesRead).WithName("ListCases").WithTags(GetCase.Tag)
            .WithSummary("List the cases you may see, newest first, or find one by a reference")
            .WithDescription(
                "query is an agency's reference of a person or a referral. A family name and a date of birth are understood too, but addresses end up in logs of others: send those to POST cases/searches. Every search is on record.")
            .Produces<CasePage>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        routes.MapPost("/cases/searches", Search)
            .RequireAuthorization(Permission.CasesRead).WithName("SearchCases").WithTags(GetCase.Tag)
            .WithSummary("Find somebody's case by family name and date of birth, or by a reference")
            .WithDescription("A POST, since names have no place in an address; it changes nothing and is on record. A person just named may take a moment to be found.")
            .Accepts<CaseSought>("application/json").Produces<CasePage>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
    }

    private static async Task<IResult> List(HttpContext http, CaseDirectory cases, CancellationToken ct, string? query = null, long? after = null, int size = UsualPage)
    {
        if (size is < 1 or > CaseDirectory.LargestPage || after is < 1 || query?.Length > LongestQuery)
        {
            return Problems.Of(400, "query-malformed", $"size is 1 to {CaseDirectory.LargestPage}; after is the next of the page before; query has at most {LongestQuery} characters.");
        }

        if (string.IsNullOrWhiteSpace(query))
        {
            return TypedResults.Ok(await cases.List(http.Viewer(), after, size, ct));
        }

        return await cases.Search(http.Reader("look-up"), CaseSought.Of(query), after, size, ct) is { } found
            ? TypedResults.Ok(found)
            : Problems.Of(400, "query-malformed", "query is a reference, or a family name with a date of birth as yyyy-mm-dd.");
    }

    private static async Task<IResult> Search(HttpContext http, CaseDirectory cases, CancellationToken ct)
    {
        var (body, malformed) = await Body.Read<CaseSought>(http.Request, ct);
        if (body is null)
        {
            return malformed!;
        }

        return await cases.Search(http.Reader("look-up"), body.Content, after: null, CaseDirectory.LargestPage, ct) is { } found
            ? TypedResults.Ok(found)
            : Problems.Of(422, "nothing-to-look-by", "Nothing was looked up.", [new Fault("/familyName", "missing", "Send familyName with dateOfBirth, or reference.")]);
    }
}
