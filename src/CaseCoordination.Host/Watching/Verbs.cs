namespace CaseCoordination.Host.Watching;

/// <summary>
/// Everything here is read or sent, and what an agency sets for itself is put or deleted, at the API alone; no other verb is known. Left to themselves pages answer any: one they have no handler
/// for runs into a page with nothing to show, and TRACE is how a script would read headers it may not see.
/// </summary>
internal static class Verbs
{
    public static void UseVerbs(this WebApplication app) => app.Use((http, next) =>
    {
        var verb = http.Request.Method;
        var ofApi = http.Request.Path.StartsWithSegments("/api");
        if (HttpMethods.IsGet(verb) || HttpMethods.IsHead(verb) || HttpMethods.IsPost(verb) || (ofApi && (HttpMethods.IsPut(verb) || HttpMethods.IsDelete(verb))))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = ofApi ? "GET, HEAD, POST, PUT, DELETE" : "GET, HEAD, POST";
        return Task.CompletedTask;
    });
}
