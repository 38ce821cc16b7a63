using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>What opens most needs someone who has just shown who they are, not a token left lying about.</summary>
internal static class RecentSignIn
{
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);

    public static bool Shown(HttpContext http) =>
        long.TryParse(http.User.FindFirstValue(TokenClaims.SignedInAt), CultureInfo.InvariantCulture, out var seconds)
        && http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) <= Recent;
}
