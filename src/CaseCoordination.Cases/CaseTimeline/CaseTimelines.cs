using CaseCoordination.Cases.Timeline;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Marten;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>A page of a case's story.</summary>
/// <param name="Next">The cursor of the page after; null at the end.</param>
/// <param name="Behind">Something of the case was recorded that the story does not tell yet; in a moment it will.</param>
public sealed record CaseTimelinePage(Guid Case, IReadOnlyList<CaseEntry> Entries, TimelineCursor? Next, bool Behind);

/// <summary>Reads the story of a case over all its matters, as far as each reader may see it.</summary>
public sealed class CaseTimelines(IDocumentStore store, CaseScopes scopes, AgencyKnowledges knowledges, AgencyNamesOf agencies, ReadAudit audit, TimeProvider clock)
{
    /// <summary>Null when there is no such case, and when it is not the reader's. On record before it is returned.</summary>
    public async Task<CaseTimelinePage?> Read(Reader reader, Guid caseId, TimelineAsked asked, CancellationToken ct)
    {
        if (await scopes.Of(reader, caseId, asked.AsKnownAt, ct) is not { } scope)
        {
            return null;
        }

        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var knowledge = await Knowledge(reader, scope, asked, ct);
        IReadOnlyDictionary<Guid, string> restricted = asked.Picks ? new Dictionary<Guid, string>() : await scopes.Holders(reader.Viewer, scope, ct);
        var ids = knowledge is null ? null : await Known(session, scope, knowledge, ct);
        var found = await session.Page(scope, [.. restricted.Keys], ids, asked, ct);
        var page = found.Take(asked.Size).ToList();
        var hearings = await session.Hearings(scope, asked.AsKnownAt, ct);
        var remarks = await session.Remarks(page.Select(e => e.Matter).Except(restricted.Keys), asked.AsKnownAt, ct);
        await Record(reader, scope, page, ct);
        var names = await agencies(reader.Viewer.Partnership, ct);
        return new(
            caseId,
            [
                .. page.Select(e => (restricted.TryGetValue(e.Matter, out var holder)
                    ? CaseEntry.Restricted(e, holder)
                    : CaseEntry.Of(e, CaseHearings.Of(e, hearings), knowledge?.Of(e), remarks.Where(remark => knowledge is null || knowledge.Of(remark) is not null))).Named(names)),
            ],
            found.Count > asked.Size ? TimelineCursor.Of(page[^1]) : null,
            asked.AsKnownAt is null && await IsBehind(session, scope, ct));
    }

    private async Task<AgencyKnowledge?> Knowledge(Reader reader, CaseScope scope, TimelineAsked asked, CancellationToken ct) => asked.AsKnownBy is { } agency
        ? await knowledges.Of(reader.Viewer.Partnership, agency, scope.Seen, asked.AsKnownAt ?? clock.GetUtcNow(), ct)
        : null;

    private static async Task<IReadOnlyCollection<Guid>> Known(IQuerySession session, CaseScope scope, AgencyKnowledge knowledge, CancellationToken ct)
    {
        var (seen, until) = (scope.Seen.ToArray(), knowledge.Until);
        var all = await session.Query<KeptEntry>().Where(e => e.Matter.IsOneOf(seen) && e.RecordedAt <= until).ToListAsync(ct);
        return [.. all.Where(e => knowledge.Of(e) is not null).Select(e => e.Id)];
    }

    /// <summary>The case was read, and in it each matter something of is shown.</summary>
    internal Task Record(Reader reader, CaseScope scope, IEnumerable<KeptEntry> shown, CancellationToken ct) => Task.WhenAll(
        shown.Select(e => e.Matter).Append(scope.Case).Distinct().Select(matter => audit.Record(
            AuditedRead.Of(reader, AuditAction.Consultation, clock.GetUtcNow(), matter, fields: [nameof(FieldClass.Metadata)]), ct)));

    private static async Task<bool> IsBehind(IQuerySession session, CaseScope scope, CancellationToken ct)
    {
        var seen = scope.Seen.ToArray();
        var progress = (await session.DocumentStore.Advanced.AllProjectionProgress(session.TenantId, ct))
            .Where(shard => shard.ShardName == CaseTimelineProjection.Progress).Select(shard => shard.Sequence).DefaultIfEmpty(0).Max();
        return await session.Events.QueryAllRawEvents().Where(e => e.StreamId.IsOneOf(seen) && e.Sequence > progress).AnyAsync(ct);
    }
}
