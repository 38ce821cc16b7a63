using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using Marten;

namespace CaseCoordination.Agencies.Feed;

/// <summary>A page of a feed; <c>Next</c> is the cursor of the page after, the same as before where nothing new is there.</summary>
public sealed record FeedPage(IReadOnlyList<FeedEntry> Entries, long Next);

/// <summary>Reads the feed of the asker's own agency, and keeps when which stretch of it was handed out.</summary>
public sealed class AgencyFeed(IDocumentStore store, TimeProvider clock)
{
    public const int LargestPage = 500;

    /// <summary>Oldest first, without a gap, after a position. The page is on record before it is handed out.</summary>
    public async Task<FeedPage> Read(Viewer viewer, long after, int limit, CancellationToken ct)
    {
        await using var session = store.LightweightSession(viewer.Partnership);
        var agency = viewer.Agency;
        var entries = await session.Query<FeedEntry>().Where(e => e.Agency == agency && e.Position > after).OrderBy(e => e.Position).Take(limit).ToListAsync(ct);
        if (entries.Count == 0)
        {
            return new([], after);
        }

        var handed = HandedOut.Of(agency, HandedOut.ByFeed, entries[0].Position, entries[^1].Position, clock.GetUtcNow(), viewer.Subject);
        if (await session.LoadAsync<HandedOut>(handed.Id, ct) is null)
        {
            session.Insert(handed);
            await SaveOnce(session, ct);
        }

        return new(entries, entries[^1].Position);
    }

    private static async Task SaveOnce(IDocumentSession session, CancellationToken ct)
    {
        try
        {
            await session.SaveChangesAsync(ct);
        }
        catch (Exception raced) when (raced.IsDuplicate())
        {
            // The same page was asked for twice at once: it is on record.
        }
    }
}
