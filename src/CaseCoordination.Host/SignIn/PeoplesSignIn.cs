using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace CaseCoordination.Host.SignIn;

/// <summary>How a person's session begins: code and verifier, from the embedded authority or any other issuer.</summary>
internal static class PeoplesSignIn
{
    private const string RefusedPage = "/sign-in/refused";

    public static void Configure(OpenIdConnectOptions oidc, SignInSettings settings, Uri localAddress, CookieSecurePolicy secure)
    {
        oidc.ClientId = PublicClients.Pages;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.SaveTokens = false;
        oidc.MapInboundClaims = false;
        oidc.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;
        oidc.Scope.Clear();
        foreach (var scope in (string[])["openid", "profile", "roles"])
        {
            oidc.Scope.Add(scope);
        }

        oidc.Events.OnTokenValidated = validated => RefuseWithout(settings.SecondStep, validated);
        oidc.Events.OnTicketReceived = received => SessionCookie.EndFormer(received.HttpContext);

        // A sign-in that was left, reloaded or came from nowhere starts again instead of failing; one that was refused must not go round.
        oidc.Events.OnRemoteFailure = failed =>
        {
            failed.Response.Redirect(failed.Failure is SignInRefused ? RefusedPage : "/");
            failed.HandleResponse();
            return Task.CompletedTask;
        };
        oidc.TokenValidationParameters.NameClaimType = "name";
        oidc.TokenValidationParameters.RoleClaimType = "role";
        oidc.NonceCookie.SecurePolicy = oidc.CorrelationCookie.SecurePolicy = secure;
        oidc.NonceCookie.SameSite = oidc.CorrelationCookie.SameSite = SameSiteMode.Lax;
        if (!settings.Embedded)
        {
            oidc.Authority = settings.Issuer.ToString();
            return;
        }

        // The authority is this very process: its addresses are known, and the code is changed for a token over loopback.
        oidc.Configuration = new OpenIdConnectConfiguration
        {
            Issuer = settings.Issuer.ToString(),
            AuthorizationEndpoint = new Uri(settings.Issuer, "connect/authorize").ToString(),
            TokenEndpoint = new Uri(localAddress, "connect/token").ToString(),
            SigningKeys = { settings.SigningKey! },
        };
    }

    /// <summary>Whoever signs in comes back to the address we go by, and never to what a request called us.</summary>
    public static void LeadBackTo(Uri publicAddress, OpenIdConnectOptions oidc) => oidc.Events.OnRedirectToIdentityProvider = leaving =>
    {
        leaving.ProtocolMessage.RedirectUri = new Uri(publicAddress, oidc.CallbackPath.Value).ToString();
        return Task.CompletedTask;
    };

    private static Task RefuseWithout(SecondStep? secondStep, TokenValidatedContext validated)
    {
        var now = validated.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        var tooLongAgo = validated.Properties!.Items.ContainsKey(SignInAgain.Asked) && !SignInTime.IsRecent(validated.Principal!, now);
        if (tooLongAgo || secondStep?.WasTaken(validated.Principal!) == false)
        {
            validated.Fail(new SignInRefused());
        }

        return Task.CompletedTask;
    }

    private sealed class SignInRefused() : AuthenticationFailureException("The issuer did not confirm what a sign-in needs.");
}
