using CaseCoordination.AgencyApi.Door;
using CaseCoordination.CoordinatorUi.Live;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.IdentityModel.Tokens;

namespace CaseCoordination.Host.SignIn;

/// <summary>How requests are recognised: machines by a bearer token, people by a session begun with OpenID Connect.</summary>
internal static class SignInSetup
{
    public static void AddSignIn(this IServiceCollection services, SignInSettings settings, Addresses address, string? developmentSecret)
    {
        var secureCookies = address.Public.Scheme == Uri.UriSchemeHttps;
        services.AddAuthority(settings);
        services.AddScoped<MachineClients>();
        services.AddScoped<PublicClients>();
        services.AddDataProtection().SetApplicationName("casecoordination");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceScopeFactory>((keys, scopes) => keys.XmlRepository = new ProtectionKeys(scopes));

        services.AddSingleton<PasswordTrials>();
        services.AddSingleton<SignInWithPassword>(provider => new People(developmentSecret, provider.GetRequiredService<PasswordTrials>(), provider.GetRequiredService<TimeProvider>()).SignIn);
        services.AddHttpContextAccessor();
        services.AddScoped<SessionOfRequest>();
        services.AddScoped<IPartnershipChoice>(provider => provider.GetRequiredService<SessionOfRequest>());
        services.AddScoped<CurrentViewer>(provider => provider.GetRequiredService<SessionOfRequest>().Viewer);
        services.AddScoped<CurrentReader>(provider =>
        {
            var http = provider.GetRequiredService<IHttpContextAccessor>();
            var viewer = provider.GetRequiredService<CurrentViewer>();
            return purpose => new(viewer(), purpose, http.HttpContext!.TraceId());
        });

        var cookies = secureCookies ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        services.AddAuthentication(options =>
            {
                options.DefaultScheme = CookieAuthenticationDefaults.AuthenticationScheme;
                options.DefaultChallengeScheme = OpenIdConnectDefaults.AuthenticationScheme;
            })
            .AddCookie(cookie =>
            {
                Session(cookie, secureCookies ? "__Host-session" : "session", cookies, Sessions.Idle);
                cookie.ForwardChallenge = OpenIdConnectDefaults.AuthenticationScheme;

                // A page left open hears of changes by itself; that nobody sits before it ends the session all the same.
                cookie.Events.OnCheckSlidingExpiration = checking =>
                {
                    checking.ShouldRenew &= !checking.Request.Path.StartsWithSegments(LiveRoute.Path);
                    return Task.CompletedTask;
                };

                // Whoever is signed in and may not open a page is told so there; signing in again would change nothing.
                cookie.Events.OnRedirectToAccessDenied = denied =>
                {
                    denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                    return Task.CompletedTask;
                };
            })
            .AddCookie(People.AuthorityScheme, cookie =>
            {
                Session(cookie, secureCookies ? "__Host-authority" : "authority", cookies, TimeSpan.FromMinutes(5));
                cookie.SlidingExpiration = false;
                cookie.LoginPath = SessionCookie.SignInPath;
                cookie.ReturnUrlParameter = "returnUrl";
            })
            .AddJwtBearer(bearer => Bearer(bearer, settings))
            .AddOpenIdConnect(oidc =>
            {
                PeoplesSignIn.Configure(oidc, settings, address.Local, cookies);
                PeoplesSignIn.LeadBackTo(address.Public, oidc);
            });

        services.AddSingleton<Sessions>();
        services.AddSingleton<SessionCookie>();
        foreach (var scheme in (string[])[CookieAuthenticationDefaults.AuthenticationScheme, People.AuthorityScheme])
        {
            services.AddOptions<CookieAuthenticationOptions>(scheme)
                .Configure<Sessions, SessionCookie>((cookie, sessions, carrier) => (cookie.SessionStore, cookie.CookieManager) = (sessions, carrier));
        }

        services.AddPolicies();
    }

    private static void Session(CookieAuthenticationOptions cookie, string name, CookieSecurePolicy secure, TimeSpan idle)
    {
        cookie.Cookie.Name = name;
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = secure;
        cookie.ExpireTimeSpan = idle;
        cookie.SlidingExpiration = true;
    }

    private static void Bearer(JwtBearerOptions bearer, SignInSettings settings)
    {
        bearer.MapInboundClaims = false;
        bearer.Audience = SignInSettings.Audience;
        if (!settings.Embedded)
        {
            bearer.Authority = settings.Issuer.ToString();
        }

        bearer.TokenValidationParameters.ValidIssuer = settings.Issuer.ToString();
        bearer.TokenValidationParameters.IssuerSigningKey = settings.SigningKey;
        bearer.TokenValidationParameters.ValidAudience = SignInSettings.Audience;
        bearer.TokenValidationParameters.ValidTypes = ["at+jwt"];
        bearer.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256];
        bearer.TokenValidationParameters.NameClaimType = TokenClaims.Client;
        bearer.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
    }
}
