using System.Collections.Concurrent;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Routing;
using Marten;

namespace CaseCoordination.Referrals.Services;

/// <summary>Which agency runs which service, by the routing rules in force. Remembered for a minute: every page asks.</summary>
public sealed class ServicesRun(IDocumentStore store, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (ILookup<string, string> ByAgency, DateTimeOffset Until)> _known = new();

    /// <summary>The services of the viewer's agency, by code.</summary>
    public async ValueTask<IReadOnlySet<string>> By(Viewer viewer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (!_known.TryGetValue(viewer.Partnership, out var kept) || kept.Until <= now)
        {
            await using var session = store.QuerySession(viewer.Partnership);
            var rules = await session.Events.AggregateStreamAsync<RoutingRules>(RoutingRules.StreamId, token: ct);
            var run = rules?.InForceOn(LondonDay.Of(now))?.AgencyOf() ?? new Dictionary<string, string>();
            kept = (run.ToLookup(service => service.Value, service => service.Key), now + (run.Count > 0 ? Kept : TimeSpan.Zero));
            _known[viewer.Partnership] = kept;
        }

        return kept.ByAgency[viewer.Agency].ToHashSet();
    }
}
