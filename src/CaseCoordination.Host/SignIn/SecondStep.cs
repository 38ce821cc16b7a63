using System.Security.Claims;

namespace CaseCoordination.Host.SignIn;

/// <summary>
/// What an outside issuer has to say about how a person signed in. Who holds the passwords has to ask for the second step;
/// this service can only refuse those who come without.
/// </summary>
/// <param name="Amr">A method among those used (RFC 8176), or empty.</param>
/// <param name="Acr">Classes of sign-in that say the same in the issuer's own words.</param>
internal sealed record SecondStep(string Amr, IReadOnlyList<string> Acr)
{
    /// <summary>Null where nothing is asked: the embedded authority has no second step and is for Development alone.</summary>
    public static SecondStep? Read(IConfiguration configuration)
    {
        if (configuration["Authority:Issuer"] is not { Length: > 0 })
        {
            return null;
        }

        var amr = configuration["Authority:RequireAmr"] ?? "mfa";
        var acr = (configuration["Authority:RequireAcr"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return amr.Length == 0 && acr.Length == 0 ? null : new(amr, acr);
    }

    public bool WasTaken(ClaimsPrincipal idToken) =>
        idToken.FindAll("amr").Any(method => Amr.Length > 0 && method.Value == Amr) || idToken.FindAll("acr").Any(level => Acr.Contains(level.Value));
}
