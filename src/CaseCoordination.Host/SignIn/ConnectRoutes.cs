using System.Security.Claims;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace CaseCoordination.Host.SignIn;

/// <summary>The embedded authority's endpoints, and signing out.</summary>
internal static class ConnectRoutes
{
    public static void MapConnect(this IEndpointRouteBuilder routes, SignInSettings settings)
    {
        routes.MapPost("/sign-out", (Delegate)SignOut).ExcludeFromDescription();
        if (settings.Embedded)
        {
            routes.MapPost("/connect/token", Token).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
            routes.MapMethods("/connect/authorize", ["GET", "POST"], (Delegate)Authorize).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        }
    }

    private static async Task<IResult> Token(
        HttpContext http, IOpenIddictApplicationManager applications, MachineClients clients, CancellationToken ct)
    {
        var request = http.GetOpenIddictServerRequest()!;
        if (!request.IsClientCredentialsGrantType())
        {
            var earlier = await http.AuthenticateAsync(OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
            return Results.SignIn(earlier.Principal!, authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
        }

        var client = await applications.FindByClientIdAsync(request.ClientId!, ct);
        var (agency, partnerships, scopes) = await clients.Bound(client!, ct);
        var identity = new ClaimsIdentity(TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, request.ClientId)
            .SetClaim(TokenClaims.Agency, agency)
            .SetClaims(TokenClaims.Partnership, [.. partnerships]);

        // Asked for nothing in particular, a machine gets what it was given; more than that was refused before we are asked.
        identity.SetScopes(request.GetScopes() is { IsEmpty: false } asked ? asked : [.. scopes]);
        identity.SetResources(SignInSettings.Audience);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return Results.SignIn(new(identity), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static async Task<IResult> Authorize(HttpContext http, TimeProvider clock)
    {
        var request = http.GetOpenIddictServerRequest()!;
        var person = await http.AuthenticateAsync(People.AuthorityScheme);
        if (!person.Succeeded || request.HasPromptValue(PromptValues.Login) || IsOlder(person.Principal, request.MaxAge, clock.GetUtcNow()))
        {
            // Asked once; with it still in the address the way back from the form would lead to the form again. Who skips the form by
            // that address gains nothing: the time in the token stays that of the sign-in before.
            var back = QueryString.Create(http.Request.Query.Where(parameter => parameter.Key != Parameters.Prompt));
            return Results.Challenge(new() { RedirectUri = http.Request.Path + back }, [People.AuthorityScheme]);
        }

        return Results.SignIn(new(ForPerson(person.Principal, request)), authenticationScheme: OpenIddictServerAspNetCoreDefaults.AuthenticationScheme);
    }

    private static bool IsOlder(ClaimsPrincipal person, long? maxAge, DateTimeOffset now) =>
        maxAge is { } seconds && SignInTime.Of(person) < now - TimeSpan.FromSeconds(seconds);

    /// <summary>The pages learn who signed in; a program of the person's own gets a token for what was asked and their roles grant.</summary>
    private static ClaimsIdentity ForPerson(ClaimsPrincipal person, OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity(person.Claims, TokenValidationParameters.DefaultAuthenticationType, Claims.Name, Claims.Role);
        var roles = person.FindAll(TokenClaims.Role).Select(claim => claim.Value).ToList();
        identity.SetScopes(request.GetScopes().Where(scope => !Permission.All.ContainsKey(scope) || RolePermissions.Grant(roles, scope)));
        if (request.ClientId == PublicClients.Pages)
        {
            identity.SetDestinations(_ => [Destinations.IdentityToken]);
            return identity;
        }

        identity.SetResources(SignInSettings.Audience);
        identity.SetDestinations(claim => claim.Type == Claims.Name ? [Destinations.IdentityToken] : [Destinations.AccessToken, Destinations.IdentityToken]);
        return identity;
    }

    private static async Task<IResult> SignOut(HttpContext http, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Problems.Of(400, "form-expired", "The page was open for too long: go back, reload it and try again.");
        }

        await http.SignOutAsync(People.AuthorityScheme);
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        return Results.LocalRedirect("/sign-in");
    }
}
