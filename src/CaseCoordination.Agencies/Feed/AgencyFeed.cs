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

    /// <summary>
    /// Oldest first, after a position; what is about a matter the agency is party to no more is passed over. The page is on
    /// record before it is handed out.
    /// </summary>
    public async Task<FeedPage> Read(Viewer viewer, long after, int limit, CancellationToken ct)
    {
        await using var session = store.LightweightSession(viewer.Partnership);
        var next = after;
        for (; ; )
        {
            var entries = await session.AfterInFeed(viewer.Agency, next, limit, ct);
            if (entries.Count == 0)
            {
                return new([], next);
            }

            next = entries[^1].Position;
            var theirs = await session.StillTheirs(viewer.Agency, entries, ct);
            if (theirs.Count > 0)
            {
                await OnRecord(session, viewer, theirs, ct);
                return new(theirs, next);
            }
        }
    }

    /// <summary>Each stretch without a gap is one record: what was passed over was not handed out.</summary>
    private async Task OnRecord(IDocumentSession session, Viewer viewer, IReadOnlyList<FeedEntry> entries, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        foreach (var stretch in entries.Select((entry, i) => (entry.Position, Gap: entry.Position - i)).GroupBy(one => one.Gap))
        {
            var handed = HandedOut.Of(viewer.Agency, HandedOut.ByFeed, stretch.First().Position, stretch.Last().Position, now, viewer.Subject);
            if (await session.LoadAsync<HandedOut>(handed.Id, ct) is null)
            {
                session.Insert(handed);
            }
        }

        await SaveOnce(session, ct);
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
