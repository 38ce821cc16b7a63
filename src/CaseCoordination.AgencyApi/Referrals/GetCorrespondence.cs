using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Reading;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Referrals;

internal static class GetCorrespondence
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/referrals/{id:guid}/correspondence", Handle)
        .RequireAuthorization(Permission.ReferralsRead)
        .WithName("ReadCorrespondence")
        .WithTags("Loop")
        .WithSummary("Read what was asked, answered, noted, corrected and contested, in its own words")
        .WithDescription("Shown to the referrer, to the service it concerns, to whoever wrote it, and to whoever may read free text. Opening it is on record.")
        .Produces<Correspondence>()
        .ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(Guid id, HttpContext http, Correspondences correspondences, CancellationToken ct) =>
        await correspondences.Read(http.Reader("casework"), id, ct) is { } read ? TypedResults.Ok(read) : Problems.Unknown();
}
