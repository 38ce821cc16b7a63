using CaseCoordination.AgencyApi.Door;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CaseCoordination.Host.Watching;

/// <summary>What one connection may ask of us; slow and huge senders are cut before they cost anyone else.</summary>
internal static class Limits
{
    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = 2 * Body.LargestBytes;
        server.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(5);
        server.Limits.MaxConcurrentConnections = 2_000;
    }
}
