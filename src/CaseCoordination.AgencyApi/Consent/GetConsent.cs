using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Consent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Consent;

/// <summary>Consent is read before it is withdrawn: it shows who would be told.</summary>
internal static class GetConsent
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/referrals/{id:guid}/consent", Handle)
        .RequireAuthorization(Permission.ReferralsRead)
        .WithName("GetConsent")
        .WithTags("Consent")
        .WithSummary("Read what the victim said to a referral, and who holds its data")
        .WithDescription("The ETag is the version to send as If-Match when you record what she says now.")
        .Produces<ConsentState>()
        .ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(Guid id, HttpContext http, Consents consents, CancellationToken ct)
    {
        if (await consents.Read(http.Reader("casework"), id, ct) is not { } state)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(state.Version);
        return TypedResults.Ok(state);
    }
}
