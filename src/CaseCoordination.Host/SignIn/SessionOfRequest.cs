using System.Security.Claims;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace CaseCoordination.Host.SignIn;

/// <summary>What the pages learn of the session: who is looking, and at which of their partnerships.</summary>
internal sealed class SessionOfRequest(IHttpContextAccessor accessor) : IPartnershipChoice
{
    private const string Chosen = "chosen_csp";

    private HttpContext Http => accessor.HttpContext!;

    public IReadOnlyList<string> Open => [.. Http.User.FindAll(TokenClaims.Partnership).Select(claim => claim.Value)];

    public Viewer Viewer() => new(
        Http.User.FindFirstValue(TokenClaims.Subject) ?? throw new InvalidOperationException("The page is open to nobody signed in."),
        Http.User.FindFirstValue(TokenClaims.Agency) ?? "",
        Selected(),
        Http.User.FindAll(TokenClaims.Role).Select(claim => claim.Value).ToHashSet());

    public async Task<bool> Choose(string partnership)
    {
        if (!Open.Contains(partnership))
        {
            return false;
        }

        var session = await Http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        var identity = session.Principal!.Identities.Single().Clone();
        identity.TryRemoveClaim(identity.FindFirst(Chosen));
        identity.AddClaim(new(Chosen, partnership));

        // The same session, told anew: its end stays where it was.
        await Http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new(identity), session.Properties);
        return true;
    }

    /// <summary>The sign-in alone adds partnerships: what was chosen counts only as one of those it gave.</summary>
    private string Selected() => Open.FirstOrDefault(partnership => partnership == Http.User.FindFirstValue(Chosen)) ?? (Open.Count > 0 ? Open[0] : "");
}
