using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Referrals;

/// <summary>Open loops nobody has said anything to, longest silence first.</summary>
public sealed record SilentLoopList(IReadOnlyList<SilentLoop> Loops);

internal static class GetSilentLoops
{
    private const int Longest = 1_000;

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/referrals/silent-loops", Handle)
        .RequireAuthorization(Permission.ReferralsRead)
        .WithName("ListSilentLoops")
        .WithTags("Loop")
        .WithSummary("List the open loops that have fallen silent, in working days")
        .WithDescription("One whose clock has run out is listed from the first day. A referral just made may take a moment to appear here.")
        .Produces<SilentLoopList>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(HttpContext http, SilentLoops silent, CancellationToken ct, int workingDays = 2) =>
        workingDays is < 0 or > Longest
            ? Problems.Of(400, "query-malformed", $"workingDays is 0 to {Longest}.")
            : TypedResults.Ok(new SilentLoopList(await silent.Read(http.Viewer(), workingDays, ct)));
}
