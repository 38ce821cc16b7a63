using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace CaseCoordination.Host.SignIn;

/// <summary>Holds while the password was given just now: a session left open on a desk is not enough for some pages.</summary>
internal sealed class RecentSignIn(TimeProvider clock) : AuthorizationHandler<RecentSignIn.Needed>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, Needed requirement)
    {
        if (SignInTime.IsRecent(context.User, clock.GetUtcNow()))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    public sealed class Needed : IAuthorizationRequirement;
}

/// <summary>Sends whoever lacks nothing but a recent sign-in to sign in again, and back to the page they wanted.</summary>
internal sealed class SignInAgain : IAuthorizationMiddlewareResultHandler
{
    /// <summary>Travels with the sign-in, protected, and tells what it was for when it comes back.</summary>
    public const string Asked = "signed in again";

    private readonly AuthorizationMiddlewareResultHandler _usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        var lacking = authorizeResult.AuthorizationFailure?.FailedRequirements.ToList() ?? [];
        return lacking.Count > 0 && lacking.TrueForAll(requirement => requirement is RecentSignIn.Needed)
            ? context.ChallengeAsync(OpenIdConnectDefaults.AuthenticationScheme, new OpenIdConnectChallengeProperties
            {
                RedirectUri = context.Request.Path + context.Request.QueryString,
                Prompt = "login",
                MaxAge = SignInTime.Recent,
                Items = { [Asked] = "" },
            })
            : _usual.HandleAsync(next, context, policy, authorizeResult);
    }
}
