using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using CaseCoordination.AgencyApi.Door;
using Microsoft.AspNetCore.RateLimiting;

namespace CaseCoordination.Host.Watching;

/// <summary>
/// How much one may ask: each address at the sign-in, before anything is known of it, and each client at the API, once it
/// is known, so that one agency's flood takes nothing from another.
/// </summary>
internal static class RequestLimits
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>Slows who tries secrets and passwords in series; the pages' own exchange of codes comes from this machine and counts too.</summary>
    public static void UseAddressLimit(this WebApplication app)
    {
        var (tokens, perSecond) = (app.Configuration.GetValue("Limits:SignInTokens", 120), app.Configuration.GetValue("Limits:SignInTokensPerSecond", 2));
        app.UseRateLimiter(Refusing(PartitionedRateLimiter.Create<HttpContext, string>(http => IsTrial(http)
            ? RateLimitPartition.GetTokenBucketLimiter(AddressOf(http), _ => Bucket(tokens, perSecond))
            : RateLimitPartition.GetNoLimiter(""))));
    }

    /// <summary>
    /// How often one address may send the open form. Its share is kept in memory, and gone once it is whole again: nothing
    /// else ever learns the address.
    /// </summary>
    public static void UsePublicFormLimit(this WebApplication app)
    {
        var (tokens, perMinute) = (app.Configuration.GetValue("Limits:PublicFormTokens", 10), app.Configuration.GetValue("Limits:PublicFormTokensPerMinute", 2));
        app.UseRateLimiter(Refusing(PartitionedRateLimiter.Create<HttpContext, string>(http => IsPublicForm(http)
            ? RateLimitPartition.GetTokenBucketLimiter(
                AddressOf(http), _ => new() { TokenLimit = tokens, TokensPerPeriod = perMinute, ReplenishmentPeriod = TimeSpan.FromMinutes(1), QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(""))));
    }

    /// <summary>Comes after authorization: before it, whoever had no token could use up an agency's share.</summary>
    public static void UseClientLimit(this WebApplication app)
    {
        var (tokens, perSecond) = (app.Configuration.GetValue("Limits:ApiTokens", 200), app.Configuration.GetValue("Limits:ApiTokensPerSecond", 100));
        var atOnce = app.Configuration.GetValue("Limits:ApiAtOnce", 50);
        var often = PartitionedRateLimiter.Create<HttpContext, string>(http => ClientOf(http) is { } client
            ? RateLimitPartition.GetTokenBucketLimiter(client, _ => Bucket(tokens, perSecond))
            : RateLimitPartition.GetNoLimiter(""));
        var together = PartitionedRateLimiter.Create<HttpContext, string>(http => ClientOf(http) is { } client
            ? RateLimitPartition.GetConcurrencyLimiter(client, _ => new() { PermitLimit = atOnce, QueueLimit = 0 })
            : RateLimitPartition.GetNoLimiter(""));

        // The one at once first: it gives back what it took, while a token is spent even on what the other then refuses.
        app.UseRateLimiter(Refusing(PartitionedRateLimiter.CreateChained(together, often)));
        app.UseWhen(http => ClientOf(http) is not null, api => api.Use((http, next) =>
        {
            http.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"client\";q={tokens}");
            http.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"client\";r={often.GetStatistics(http)?.CurrentAvailablePermits ?? tokens}");
            return next(http);
        }));
    }

    private static bool IsTrial(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && (http.Request.Path.StartsWithSegments("/sign-in") || http.Request.Path.StartsWithSegments("/connect/token"));

    private static bool IsPublicForm(HttpContext http) => HttpMethods.IsPost(http.Request.Method) && http.Request.Path.StartsWithSegments("/report-a-place");

    private static string AddressOf(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Whose share a request comes out of. People share a program, so a person's is their own.</summary>
    private static string? ClientOf(HttpContext http) => http.Request.Path.StartsWithSegments("/api") && http.User.FindFirstValue(TokenClaims.Client) is { } client
        ? $"{client} {http.User.FindFirstValue(TokenClaims.Subject)}"
        : null;

    private static TokenBucketRateLimiterOptions Bucket(int tokens, int perSecond) =>
        new() { TokenLimit = tokens, TokensPerPeriod = perSecond, ReplenishmentPeriod = Second, QueueLimit = 0 };

    private static RateLimiterOptions Refusing(PartitionedRateLimiter<HttpContext> limiter) => new()
    {
        GlobalLimiter = limiter,
        RejectionStatusCode = StatusCodes.Status429TooManyRequests,
        OnRejected = (refused, _) =>
        {
            var wait = refused.Lease.TryGetMetadata(MetadataName.RetryAfter, out var known) && known > Second ? known : Second;
            refused.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        },
    };
}
