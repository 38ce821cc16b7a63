using System.Security.Claims;
using CaseCoordination.Agencies.Directory;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>
/// Settles who is asking and in which partnership. The path selects among the token's partnerships and can never add
/// one: any other is answered as unknown.
/// </summary>
internal sealed class PartnershipFilter(AgencyDirectory directory) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var partnership = http.GetRouteValue("csp") as string ?? "";
        if (!http.User.FindAll(TokenClaims.Partnership).Any(c => c.Value == partnership))
        {
            return Problems.Unknown();
        }

        var agency = http.User.FindFirstValue(TokenClaims.Agency) ?? "";
        if (!(await directory.Of(partnership, http.RequestAborted)).ContainsKey(agency))
        {
            return Problems.Of(403, "agency-not-registered", "Your agency is not registered with this partnership: ask its community safety team.");
        }

        var roles = http.User.FindAll(TokenClaims.Role).Select(claim => claim.Value).ToHashSet();

        // A person is known by their account, whichever program they use; a machine is its client.
        var subject = http.User.FindFirstValue(roles.Count > 0 ? TokenClaims.Subject : TokenClaims.Client) ?? "";
        http.Features.Set(new Viewer(subject, agency, partnership, roles));
        return await next(context);
    }
}

/// <summary>Names of the claims a token carries; a role stands in a person's token only.</summary>
public static class TokenClaims
{
    public const string Subject = "sub";
    public const string Client = "client_id";
    public const string Agency = "agency";
    public const string Partnership = "csp";
    public const string Role = "role";
    public const string Scope = "scope";
}

internal static class ViewerOfRequest
{
    public static Viewer Viewer(this HttpContext http) =>
        http.Features.Get<Viewer>() ?? throw new InvalidOperationException("The route lies outside the partnership group.");
}
