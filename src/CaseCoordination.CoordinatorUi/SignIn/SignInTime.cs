using System.Globalization;
using System.Security.Claims;

namespace CaseCoordination.CoordinatorUi.SignIn;

/// <summary>When the password was given for a session, as whoever vouches for the person says.</summary>
public static class SignInTime
{
    /// <summary>In seconds of Unix time.</summary>
    public const string Claim = "auth_time";

    /// <summary>Null when the issuer does not say.</summary>
    public static DateTimeOffset? Of(ClaimsPrincipal session) =>
        long.TryParse(session.FindFirst(Claim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
