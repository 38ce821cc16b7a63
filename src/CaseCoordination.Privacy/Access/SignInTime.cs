using System.Globalization;
using System.Security.Claims;

namespace CaseCoordination.Privacy.Access;

/// <summary>When a person last showed who they are, as whoever vouches for them says; the same for a session and a token of their own.</summary>
public static class SignInTime
{
    /// <summary>In seconds of Unix time (OpenID Connect Core 1.0, section 2).</summary>
    public const string Claim = "auth_time";

    public static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);

    /// <summary>Null when the issuer does not say.</summary>
    public static DateTimeOffset? Of(ClaimsPrincipal person) =>
        long.TryParse(person.FindFirst(Claim)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;

    /// <summary>What opens most needs someone who has just shown it, not a session or a token left lying about.</summary>
    public static bool IsRecent(ClaimsPrincipal person, DateTimeOffset now) => Of(person) is { } at && at > now - Recent;
}
