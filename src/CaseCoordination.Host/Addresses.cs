using System.Net;
using System.Net.Sockets;

namespace CaseCoordination.Host;

/// <summary>Where the host listens, and how the world outside calls it.</summary>
/// <param name="Local">An address of this machine.</param>
/// <param name="Public">What stands in links and tokens; the local one unless configured.</param>
internal sealed record Addresses(Uri Local, Uri Public)
{
    private const int UsualPort = 5080;

    /// <summary>
    /// Uses the configured address; without one listens on loopback only, on port 5080, or on a free port when another
    /// program has that one.
    /// </summary>
    public static Addresses Choose(WebApplicationBuilder builder)
    {
        var configured = builder.Configuration["urls"]
            ?? (builder.Configuration["HTTP_PORTS"] is { Length: > 0 } ports ? $"http://*:{ports.Split(';')[0]}" : null);
        var local = configured is { Length: > 0 }
            ? new Uri(configured.Split(';')[0].Replace("://+", "://127.0.0.1", StringComparison.Ordinal).Replace("://*", "://127.0.0.1", StringComparison.Ordinal).Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal))
            : new Uri($"http://127.0.0.1:{(IsFree(UsualPort) ? UsualPort : FreePort())}/");
        if (configured is not { Length: > 0 })
        {
            builder.WebHost.UseUrls(local.ToString());
        }

        return new(local, builder.Configuration["PublicAddress"] is { Length: > 0 } address ? new Uri(address) : local);
    }

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
