using System.Collections.Concurrent;
using Marten;

namespace CaseCoordination.Agencies.Directory;

/// <summary>Who takes part in a partnership. Remembered for a minute: every request asks, and it changes a few times a year.</summary>
public sealed class AgencyDirectory(IDocumentStore store, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (IReadOnlyDictionary<string, Agency> Agencies, DateTimeOffset Until)> _known = new();

    /// <summary>The agencies of a partnership, by code.</summary>
    public async ValueTask<IReadOnlyDictionary<string, Agency>> Of(string partnership, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(partnership, out var kept) && kept.Until > now)
        {
            return kept.Agencies;
        }

        await using var session = store.QuerySession(partnership);
        var agencies = (await session.Query<Agency>().ToListAsync(ct)).ToDictionary(a => a.Code);
        _known[partnership] = (agencies, now + (agencies.Count > 0 ? Kept : TimeSpan.Zero));
        return agencies;
    }
}
