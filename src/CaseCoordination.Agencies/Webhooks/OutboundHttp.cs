using System.Net;
using System.Net.Sockets;

namespace CaseCoordination.Agencies.Webhooks;

/// <summary>
/// The one way out, for what agencies are sent. It goes only where <see cref="WebhookAddress"/> and
/// <see cref="PublicAddresses"/> allow: whoever registers an address must not make this host talk to its own neighbours.
/// </summary>
public static class OutboundHttp
{
    /// <summary>An answer is asked for its status; what else it says is cut.</summary>
    public const int LargestAnswer = 64 * 1024;

    private static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ToAnswer = TimeSpan.FromSeconds(15);

    public static HttpClient Client() => Client(Guarded(Dns.GetHostAddressesAsync, PublicAddresses.IsPublic), WebhookAddress.Check);

    /// <summary>For tests, which need a receiver on their own machine.</summary>
    internal static HttpClient Client(SocketsHttpHandler way, Func<string, IReadOnlyList<Kernel.Fault>> check) =>
        new(new Bounded(way, check)) { Timeout = ToAnswer, MaxResponseContentBufferSize = LargestAnswer };

    /// <summary>Connects to the very address that was looked at: a name that is asked twice may answer twice.</summary>
    internal static SocketsHttpHandler Guarded(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Predicate<IPAddress> mayReach) => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PreAuthenticate = false,
        AutomaticDecompression = DecompressionMethods.None,
        ActivityHeadersPropagator = null, // Our traces are nobody else's.
        ConnectTimeout = ToConnect,
        PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        MaxResponseHeadersLength = 16, // kilobytes
        MaxResponseDrainSize = LargestAnswer,
        ConnectCallback = async (connecting, ct) =>
        {
            var addresses = await resolve(connecting.DnsEndPoint.Host, ct);

            // One that leads inside spoils the others: the name is not to be trusted.
            return addresses is [_, ..] && Array.TrueForAll(addresses, mayReach)
                ? await Connect(addresses, connecting.DnsEndPoint.Port, ct)
                : throw new HttpRequestException(HttpRequestError.ConnectionError, "The name leads to no public address.");
        },
    };

    private static async ValueTask<Stream> Connect(IPAddress[] addresses, int port, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Refuses an address that would not be registered, and reads no more of an answer than is useful.</summary>
    private sealed class Bounded(SocketsHttpHandler way, Func<string, IReadOnlyList<Kernel.Fault>> check) : DelegatingHandler(way)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri is not { IsAbsoluteUri: true } address || check(address.AbsoluteUri).Count > 0)
            {
                throw new HttpRequestException(HttpRequestError.InvalidResponse, "The address is none that may be sent to.");
            }

            // The third version of HTTP makes its connections past ConnectCallback.
            (request.Version, request.VersionPolicy) = (HttpVersion.Version20, HttpVersionPolicy.RequestVersionOrLower);
            request.Headers.Host = null;
            var response = await base.SendAsync(request, cancellationToken);
            try
            {
                await response.Content.LoadIntoBufferAsync(LargestAnswer, cancellationToken);
                return response;
            }
            catch
            {
                response.Dispose();
                throw;
            }
        }

        protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new NotSupportedException("Send without waiting: SendAsync.");
    }
}
