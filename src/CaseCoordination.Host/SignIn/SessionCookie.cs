using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace CaseCoordination.Host.SignIn;

/// <summary>
/// Carries a session's handle. Where a sign-in ends it does not know the session before: left to itself the framework would
/// renew that one, and a handle somebody saw would live on in a session that is signed in anew.
/// </summary>
internal sealed class SessionCookie(IOptionsMonitor<OpenIdConnectOptions> oidc) : ICookieManager
{
    public const string SignInPath = "/sign-in";

    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        context.Request.Path == SignInPath || context.Request.Path == oidc.Get(OpenIdConnectDefaults.AuthenticationScheme).CallbackPath
            ? null
            : _cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, key, options);

    /// <summary>Ends the session this browser had, now that another begins.</summary>
    public static async Task EndFormer(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme);
        if (new ChunkingCookieManager().GetRequestCookie(http, options.Cookie.Name!) is { } cookie
            && options.TicketDataFormat.Unprotect(cookie)?.Principal.FindFirst("Microsoft.AspNetCore.Authentication.Cookies-SessionId") is { } handle)
        {
            await options.SessionStore!.RemoveAsync(handle.Value);
        }
    }
}
