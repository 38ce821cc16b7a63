using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Marac;

/// <summary>Pairs of cases that should have been a repeat and were not, the latest incident first.</summary>
public sealed record MissedRepeatList(IReadOnlyList<MissedRepeat> Pairs);

internal static class GetMissedRepeats
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/marac/missed-repeats", async (HttpContext http, MissedRepeats missed, CancellationToken ct) =>
            TypedResults.Ok(new MissedRepeatList(await missed.Read(http.Reader("case-review"), ct))))
        .RequireAuthorization(Permission.CasesRead).WithName("ListMissedRepeats").WithTags("MARAC cases")
        .WithSummary("Play the rule of repeats over all the past, and list what nobody noticed")
        .WithDescription("Only pairs of which you may see both cases. What a person confirmed or dismissed is not listed.")
        .Produces<MissedRepeatList>().ProducesProblem(503);
}
