using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Agencies.Feed;

/// <summary>What of an agency's feed may be handed out, the same for who asks and for a webhook.</summary>
internal static class FeedEntries
{
    public static Task<IReadOnlyList<FeedEntry>> AfterInFeed(this IQuerySession session, string agency, long after, int limit, CancellationToken ct, params string[] types)
    {
        var wanted = session.Query<FeedEntry>().Where(e => e.Agency == agency && e.Position > after);
        return (types.Length == 0 ? wanted : wanted.Where(e => e.Type.IsOneOf(types))).OrderBy(e => e.Position).Take(limit).ToListAsync(ct);
    }

    /// <summary>Those about a matter the agency is still party to; a conflict of interest takes the others away.</summary>
    public static async Task<IReadOnlyList<FeedEntry>> StillTheirs(this IQuerySession session, string agency, IReadOnlyList<FeedEntry> entries, CancellationToken ct)
    {
        var theirs = await NeedToKnow.PartyTo(session, agency, entries.Select(e => e.Matter), ct);
        return [.. entries.Where(e => theirs.Contains(e.Matter))];
    }
}
