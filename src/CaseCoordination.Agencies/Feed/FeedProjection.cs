using CaseCoordination.Privacy.Access;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Agencies.Feed;

/// <summary>
/// Writes each agency's feed from the log, behind it and in its order. Positions are given here, by the one daemon that runs
/// it, up to where the log is known to be whole: an event that is committed late comes later in the feed, and never behind a
/// cursor. An agency that becomes party to a matter is given the whole of the matter's past first, since it may read it all;
/// and so is everyone what the daemon once passed over, as soon as anything follows it in its matter.
/// </summary>
public sealed class FeedProjection(FeedTable table, PerpetratorSide perpetratorSide) : IProjection
{
    public const string Name = "feed";

    public async Task ApplyAsync(IDocumentOperations operations, IReadOnlyList<IEvent> events, CancellationToken cancellation)
    {
        Guid[] streams = [.. events.Select(e => e.StreamId).Distinct()];
        var parties = await operations.Query<Party>().Where(p => p.Matter.IsOneOf(streams)).ToListAsync(cancellation);
        if (parties.Count == 0)
        {
            return;
        }

        var written = await Written(operations, parties, cancellation);
        var byMatter = parties.ToLookup(p => p.Matter);
        foreach (var e in events.OrderBy(e => e.Sequence).Where(e => byMatter.Contains(e.StreamId)))
        {
            IReadOnlyList<IEvent> missed = written.Follows(e.StreamId, e.Version, byMatter[e.StreamId].Select(p => p.Agency)) ? [] : await Before(operations, e, cancellation);
            foreach (var told in missed.Append(e))
            {
                foreach (var agency in byMatter[e.StreamId].GroupBy(p => p.Agency).OrderBy(agency => agency.Key, StringComparer.Ordinal))
                {
                    Tell(agency.Key, [.. agency.Select(p => p.As)], told, written);
                }
            }
        }

        operations.Insert<FeedEntry>(written.New);
        operations.Store<FeedHead>(written.Heads);
        operations.Store<FeedMatter>(written.Matters);
    }

    private void Tell(string agency, IReadOnlyList<string> parts, IEvent e, FeedPages written)
    {
        var onPerpetratorSide = perpetratorSide.Agencies.Contains(agency) || parts.Any(perpetratorSide.Services.Contains);
        if (table.Of(e.EventTypeName) is { } shown && (shown.PerpetratorSide || !onPerpetratorSide))
        {
            written.Add(agency, position => new(
                FeedEntry.IdOf(agency, e.Id), agency, position, e.Id, shown.Type, e.StreamId, shown.Kind, e.Version, shown.DayOf(e.Data), e.Timestamp));
        }
    }

    private static async Task<FeedPages> Written(IDocumentOperations operations, IReadOnlyList<Party> parties, CancellationToken ct)
    {
        Guid[] matters = [.. parties.Select(p => p.Matter).Distinct()];
        var entries = await operations.Query<FeedEntry>().Where(f => f.Matter.IsOneOf(matters)).ToListAsync(ct);
        var heads = await operations.LoadManyAsync<FeedHead>(ct, [.. parties.Select(p => p.Agency).Distinct()]);
        return new(entries, heads, await operations.LoadManyAsync<FeedMatter>(ct, matters));
    }

    private static async Task<IReadOnlyList<IEvent>> Before(IDocumentOperations operations, IEvent first, CancellationToken ct) =>
        first.Version == 1 ? [] : await operations.Events.FetchStreamAsync(first.StreamId, version: first.Version - 1, token: ct);
}
