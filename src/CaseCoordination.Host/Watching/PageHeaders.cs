namespace CaseCoordination.Host.Watching;

/// <summary>The headers every answer carries: nothing from elsewhere runs, nothing is framed, nothing is kept.</summary>
internal static class PageHeaders
{
    public static void UsePageHeaders(this WebApplication app)
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
                csp.AddFormAction().Self();
                csp.AddBaseUri().None();
                csp.AddFrameAncestors().None();
            });
        if (!app.Environment.IsDevelopment())
        {
            policies.AddStrictTransportSecurityMaxAge(maxAgeInSeconds: 63_072_000);
        }

        app.UseSecurityHeaders(policies);
        app.Use((http, next) =>
        {
            // Cases are read on shared machines: no page and no answer stays in a cache. Assets are nobody's secret.
            if (!http.Request.Path.StartsWithSegments("/assets"))
            {
                http.Response.Headers.CacheControl = "no-store";
            }

            return next(http);
        });
    }
}
