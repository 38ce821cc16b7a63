using System.Net;
using CaseCoordination.Kernel;

namespace CaseCoordination.Agencies.Webhooks;

/// <summary>The one client everything to agencies goes through, and the rule for what may be registered with it.</summary>
/// <param name="loopbackToo">In Development only: a receiver may listen on this machine, at http://127.0.0.1 and a port.</param>
public sealed class WayOut(bool loopbackToo) : IDisposable
{
    private readonly HttpClient _client = loopbackToo
        ? OutboundHttp.Client(OutboundHttp.Guarded(Dns.GetHostAddressesAsync, address => IPAddress.IsLoopback(address) || PublicAddresses.IsPublic(address)), WithLoopback)
        : OutboundHttp.Client();

    public IReadOnlyList<Fault> Check(string? address) => loopbackToo ? WithLoopback(address) : WebhookAddress.Check(address);

    /// <exception cref="HttpRequestException">It cannot be reached, or must not be.</exception>
    public Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken ct) => _client.SendAsync(request, ct);

    public void Dispose() => _client.Dispose();

    private static IReadOnlyList<Fault> WithLoopback(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var known) && known is { Scheme: "http", Host: "127.0.0.1" } ? [] : WebhookAddress.Check(address);
}
