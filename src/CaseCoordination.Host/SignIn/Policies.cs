using System.Security.Claims;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;

namespace CaseCoordination.Host.SignIn;

/// <summary>
/// Two policies for each permission: under its own name for the API, which takes bearer tokens only, and under the
/// page's name for pages, which take the session only. Neither opens what is meant for the other.
/// </summary>
internal static class Policies
{
    public static void AddPolicies(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, RecentSignIn>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, SignInAgain>();
        var policies = services.AddAuthorizationBuilder();
        policies.AddPolicy(RecentSignInAttribute.Name, policy => policy
            .AddAuthenticationSchemes(CookieAuthenticationDefaults.AuthenticationScheme)
            .RequireAuthenticatedUser()
            .AddRequirements(new RecentSignIn.Needed()));
        foreach (var permission in Permission.All.Keys)
        {
            policies.AddPolicy(permission, policy => policy
                .AddAuthenticationSchemes(JwtBearerDefaults.AuthenticationScheme)
                .RequireAuthenticatedUser()
                .RequireAssertion(context => TokenAllows(context.User, permission)));
            policies.AddPolicy(PageForAttribute.PolicyOf(permission), policy => policy
                .AddAuthenticationSchemes(CookieAuthenticationDefaults.AuthenticationScheme)
                .RequireAuthenticatedUser()
                .RequireAssertion(context => RolePermissions.Grant(RolesOf(context.User), permission)));
        }
    }

    /// <summary>A scope opens nothing the person's roles do not, so that an issuer too generous with scopes gives nothing away.</summary>
    internal static bool TokenAllows(ClaimsPrincipal token, string permission)
    {
        var scopes = token.FindAll(TokenClaims.Scope).SelectMany(claim => claim.Value.Split(' '));
        var roles = RolesOf(token).ToList();
        return scopes.Contains(permission)
            && (roles.Count > 0 ? RolePermissions.Grant(roles, permission) : Permission.OfMachines.Contains(permission));
    }

    private static IEnumerable<string> RolesOf(ClaimsPrincipal user) => user.FindAll(TokenClaims.Role).Select(claim => claim.Value);
}
