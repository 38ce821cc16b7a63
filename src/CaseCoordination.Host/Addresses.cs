using System.Net;
using System.Net.Sockets;
using CaseCoordination.Host.Development;

namespace CaseCoordination.Host;

/// <summary>Where the host listens, and how the world outside calls it.</summary>
/// <param name="Local">An address of this machine.</param>
/// <param name="Public">What stands in links and tokens; the local one unless configured.</param>
internal sealed record Addresses(Uri Local, Uri Public)
{
    private const int UsualPort = 5080;

    /// <summary>
    /// Uses the configured address; without one listens on loopback only, on port 5080, or on a free port when another
    /// program has that one. Where the host is managed it listens too.
    /// </summary>
    public static Addresses Choose(WebApplicationBuilder builder)
    {
        var configured = builder.Configuration["urls"]
            ?? (builder.Configuration["HTTP_PORTS"] is { Length: > 0 } ports ? $"http://*:{ports.Split(';')[0]}" : null);
        var local = configured is { Length: > 0 }
            ? new Uri(OfThisMachine(configured.Split(';')[0]))
            : new Uri($"http://127.0.0.1:{(IsFree(UsualPort) ? UsualPort : FreePort())}/");
        var management = builder.Configuration["Management:Url"];
        if (Uri.TryCreate(OfThisMachine(management ?? ""), UriKind.Absolute, out var apart) && apart.Port == local.Port)
        {
            throw MissingPiece.Setting("Work and management would share a port", "Management__Url", $"an address with another port than {local.Port}");
        }

        if (configured is not { Length: > 0 } || management is { Length: > 0 })
        {
            builder.WebHost.UseUrls([configured is { Length: > 0 } ? configured : local.ToString(), .. management is { Length: > 0 } ? [management] : Array.Empty<string>()]);
        }

        return new(local, builder.Configuration["PublicAddress"] is { Length: > 0 } address ? new Uri(address) : local);
    }

    /// <summary>An address to listen on, as this machine would call it.</summary>
    public static string OfThisMachine(string address) => address
        .Replace("://+", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://*", "://127.0.0.1", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal);

    private static bool IsFree(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
