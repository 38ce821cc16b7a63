using CaseCoordination.Host.Development;

namespace CaseCoordination.Host.Watching;

/// <summary>
/// Where those who run the host look into it: an address of its own, so that a proxy in front of the other cannot hand it
/// on by mistake. Without one only a developer's host shows it, beside all else.
/// </summary>
internal sealed record Management(Uri? Url, bool Development)
{
    private static readonly PathString[] Paths = ["/metrics", "/docs", "/openapi"];

    public static Management Read(IConfiguration configuration, IHostEnvironment environment) => configuration["Management:Url"] switch
    {
        null or "" => new(null, environment.IsDevelopment()),
        var url when Uri.TryCreate(Addresses.OfThisMachine(url), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.AbsolutePath == "/" =>
            new(address, environment.IsDevelopment()),
        _ => throw MissingPiece.Setting("Where the host is managed is no address", "Management__Url", "one such as http://127.0.0.1:9090"),
    };

    /// <summary>Whether a path is answered on a port.</summary>
    public bool Answers(int port, PathString path)
    {
        var managing = Array.Exists(Paths, own => path.StartsWithSegments(own));
        return Url is null ? !managing || Development : managing == (port == Url.Port);
    }

    /// <summary>Everything else is not there, as if nobody had ever made it.</summary>
    public void Divide(IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (Answers(http.Connection.LocalPort, http.Request.Path))
        {
            return next(http);
        }

        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
