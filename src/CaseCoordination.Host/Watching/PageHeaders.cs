namespace CaseCoordination.Host.Watching;

/// <summary>The headers every answer carries: nothing from elsewhere runs, nothing is framed, nothing is kept.</summary>
internal static class PageHeaders
{
    // Browsers hold a form's policy against the whole way its answer leads: signing in for a program on one's own machine ends there.
    private const string OwnMachine = "http://127.0.0.1:*";

    public static void UsePageHeaders(this WebApplication app)
    {
        app.UseWhen(IsSignIn, signIn => signIn.UseSecurityHeaders(Policies(app.Environment, formsMayLeadTo: [OwnMachine])));
        app.UseWhen(http => !IsSignIn(http), other => other.UseSecurityHeaders(Policies(app.Environment, formsMayLeadTo: [])));
        app.Use((http, next) =>
        {
            // Cases are read on shared machines: no page and no answer stays in a cache. Assets are nobody's secret.
            if (!http.Request.Path.StartsWithSegments("/assets"))
            {
                // Last of all, since whoever answers may have a word of their own on it.
                http.Response.OnStarting(() =>
                {
                    http.Response.Headers.CacheControl = "no-store";
                    return Task.CompletedTask;
                });
            }

            return next(http);
        });
    }

    private static bool IsSignIn(HttpContext http) => http.Request.Path.StartsWithSegments("/sign-in");

    private static HeaderPolicyCollection Policies(IHostEnvironment environment, string[] formsMayLeadTo)
    {
        var policies = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicyNoReferrer()
            .RemoveServerHeader()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().None();
                csp.AddScriptSrc().Self();
                csp.AddStyleSrc().Self();
                csp.AddImgSrc().Self().Data();
                csp.AddFontSrc().Self();
                csp.AddConnectSrc().Self();
                csp.AddFormAction().Self().From(formsMayLeadTo);
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
            });
        return environment.IsDevelopment() ? policies : policies.AddStrictTransportSecurityMaxAge(maxAgeInSeconds: 63_072_000);
    }
}
