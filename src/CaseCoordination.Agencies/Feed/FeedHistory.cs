using Marten;

namespace CaseCoordination.Agencies.Feed;

/// <summary>An event an agency was handed, by which way, and when first.</summary>
public sealed record Handed(Guid EventId, string By, DateTimeOffset At);

/// <summary>What an agency was handed by a moment: its entries that lie in a stretch which was handed out by then.</summary>
public sealed class FeedHistory(IDocumentStore store)
{
    public async Task<IReadOnlyList<Handed>> Of(string partnership, string agency, IReadOnlyList<Guid> matters, DateTimeOffset until, CancellationToken ct)
    {
        await using var session = store.QuerySession(partnership);
        var asked = matters.ToArray();
        var entries = await session.Query<FeedEntry>().Where(e => e.Agency == agency && e.Matter.IsOneOf(asked)).ToListAsync(ct);
        if (entries.Count == 0)
        {
            return [];
        }

        var (first, last) = (entries.Min(e => e.Position), entries.Max(e => e.Position));
        var stretches = await session.Query<HandedOut>()
            .Where(h => h.Agency == agency && h.At <= until && h.From <= last && h.Until >= first).ToListAsync(ct);
        return Match(entries, stretches);
    }

    public static IReadOnlyList<Handed> Match(IEnumerable<FeedEntry> entries, IReadOnlyList<HandedOut> stretches) =>
    [
        .. from entry in entries
           let handed = stretches.Where(h => h.From <= entry.Position && entry.Position <= h.Until).MinBy(h => h.At)
           where handed is not null
           select new Handed(entry.EventId, handed.By, handed.At),
    ];
}
