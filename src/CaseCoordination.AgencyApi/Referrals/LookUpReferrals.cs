using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Lookup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Referrals;

/// <summary>Looks a person up. A POST, since names and dates of birth have no place in an address; it changes nothing.</summary>
internal static class LookUpReferrals
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/referrals/lookups", Handle)
        .RequireAuthorization(Permission.ReferralsRead)
        .WithName("LookUpReferrals")
        .WithTags("Referrals")
        .WithSummary("Find the referrals you may see that name a person")
        .WithDescription("By family name with date of birth, or by your own reference of the person. Every look-up is on record. A referral just made may take a moment to be found.")
        .Accepts<PersonSought>("application/json")
        .Produces<ReferralList>()
        .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    private static async Task<IResult> Handle(HttpContext http, ReferralLookup lookup, CancellationToken ct)
    {
        var (body, malformed) = await Body.Read<PersonSought>(http.Request, ct);
        if (body is null)
        {
            return malformed!;
        }

        return await lookup.Find(http.Reader("look-up"), body.Content, ct) is { } found
            ? TypedResults.Ok(new ReferralList([.. found.Select(ReferralListed.Of)], Next: null))
            : Problems.Of(422, "nothing-to-look-by", "Nothing was looked up.", [new Fault("/familyName", "missing", "Send familyName with dateOfBirth, or personReference.")]);
    }
}
