using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Operations;
using Microsoft.AspNetCore.Diagnostics;

namespace CaseCoordination.Host.Watching;

/// <summary>
/// The last resort. A database away is 503 with when to come back; anything else is ours to mend. Neither answer
/// repeats a message of an exception, which may hold what was sent.
/// </summary>
internal sealed class Failures(ILogger<Failures> log) : IExceptionHandler
{
    private const int SecondsToWait = 5;

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            return true; // Nobody is listening any more.
        }

        // The path asked for; the request's own already points to the page for people.
        var asked = new PathString(httpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? "/");
        if (!asked.StartsWithSegments("/api") && !asked.StartsWithSegments("/connect"))
        {
            httpContext.Response.StatusCode = exception is AuditUnavailableException || DatabaseAway.IsCauseOf(exception) ? 503 : 500;
            return false; // A person gets a page.
        }

        var problem = exception switch
        {
            BadHttpRequestException bad => Problems.Of(bad.StatusCode, "request-malformed", "The request could not be read: check its headers, its query and its length."),
            AuditUnavailableException => Away(httpContext, "audit-away", "The record of reads cannot be written just now, so nothing is shown."),
            _ when DatabaseAway.IsCauseOf(exception) => Away(httpContext, "database-away", "The database does not answer just now. Nothing was lost."),
            _ => Problems.Of(500, "our-fault", "Something failed here, not in your request. Send it again under the same Idempotency-Key; tell us the trace if it goes on."),
        };
        if (exception is not BadHttpRequestException)
        {
            log.LogError("{Kind} in {Method} {Route}", Root(exception).GetType().Name, httpContext.Request.Method, httpContext.GetEndpoint()?.DisplayName);
        }

        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private static IResult Away(HttpContext http, string code, string what)
    {
        http.Response.Headers.RetryAfter = SecondsToWait.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Problems.Of(503, code, $"{what} Send the same request again in {SecondsToWait} seconds, with the same Idempotency-Key where it had one.");
    }

    private static Exception Root(Exception exception) => exception.InnerException is { } inner ? Root(inner) : exception;
}
