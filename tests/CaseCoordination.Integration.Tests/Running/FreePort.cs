using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CaseCoordination.Integration.Tests;

/// <summary>
/// A port nobody listens on just now, and that no client is given while the host that is to listen there starts: the
/// system hands those out from a range of their own.
/// </summary>
internal static class FreePort
{
    private const int Lowest = 12_000;
    private const string RangeOfClients = "/proc/sys/net/ipv4/ip_local_port_range";
    private static readonly int Most = Math.Max(FirstOfClients() - Lowest, 0);

    // Programs of tests that run beside each other begin apart.
    private static int _next = Random.Shared.Next(Math.Max(Most, 1));

    public static int Find()
    {
        for (var tried = 0; tried < Most; tried++)
        {
            var port = Lowest + ((Interlocked.Increment(ref _next) & int.MaxValue) % Most);
            if (Bound(port) is not null)
            {
                return port;
            }
        }

        return Bound(0)!.Value;
    }

    private static int? Bound(int port)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(IPAddress.Loopback, port));
            return ((IPEndPoint)socket.LocalEndPoint!).Port;
        }
        catch (SocketException)
        {
            return null;
        }
    }

    private static int FirstOfClients() => File.Exists(RangeOfClients)
        ? int.Parse(File.ReadAllText(RangeOfClients).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[0], CultureInfo.InvariantCulture)
        : Lowest;
}
