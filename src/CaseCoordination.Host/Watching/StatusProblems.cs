using CaseCoordination.AgencyApi.Door;

namespace CaseCoordination.Host.Watching;

/// <summary>Answers that the pipeline itself gives (no token, no such address, wrong verb) are problems with a mend too.</summary>
internal static class StatusProblems
{
    public static void UseStatusProblems(this WebApplication app) => app.UseWhen(
        http => http.Request.Path.StartsWithSegments("/api") || http.Request.Path.StartsWithSegments("/connect"),
        api => api.UseStatusCodePages(context => For(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext)));

    private static IResult For(int status) => status switch
    {
        401 => Problems.Of(401, "not-signed-in", "Send a current access token as Authorization: Bearer …; /connect/token gives one for your client id and secret."),
        403 => Problems.Of(403, "scope-missing", "Your token lacks the scope this needs: ask for it at /connect/token, or have it granted to your client."),
        404 => Problems.Unknown(),
        415 => Problems.Of(415, "not-json", "Send the body as application/json in UTF-8, without compression."),
        405 => Problems.Of(405, "verb-not-served", "This address does not take that verb: see /openapi/v1.json."),
        429 => Problems.Of(429, "too-many-requests", "Wait as Retry-After says, then send the same request again, under the same Idempotency-Key."),
        _ => Problems.Of(status, "request-refused", "The request was refused: see /openapi/v1.json for what this address takes."),
    };
}
