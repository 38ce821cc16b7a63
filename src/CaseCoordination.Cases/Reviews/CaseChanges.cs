using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Privacy.Audit;
using Marten;

namespace CaseCoordination.Cases.Reviews;

/// <summary>What became known of a case since a moment, in the order it did.</summary>
/// <param name="Since">The moment; null where the case was never heard and none was given: then it is everything.</param>
/// <param name="Hearing">The hearing that moment is of; null where one was given.</param>
/// <param name="Next">The place in the log to go on from; null at the end.</param>
public sealed record CaseChanges(Guid Case, DateTimeOffset? Since, CaseHearing? Hearing, IReadOnlyList<CaseChange> Changes, long? Next);

/// <summary>A change.</summary>
/// <param name="HappenedBefore">It had happened before that moment, and the people there did not know it.</param>
public sealed record CaseChange(CaseEntry Entry, bool HappenedBefore);

/// <summary>Says what changed since the last MARAC, so that the next one need not begin again.</summary>
public sealed class CaseChangeReads(IDocumentStore store, CaseScopes scopes, CaseTimelines timelines, AgencyNamesOf agencies)
{
    public const int Size = 200;

    /// <summary>Null when there is no such case, and when it is not the reader's.</summary>
    /// <param name="since">Null for the last hearing.</param>
    /// <param name="after">The place in the log to go on from.</param>
    public async Task<CaseChanges?> Read(Reader reader, Guid caseId, DateTimeOffset? since, long after, CancellationToken ct)
    {
        if (await scopes.Of(reader, caseId, at: null, ct) is not { } scope)
        {
            return null;
        }

        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var hearings = await session.Hearings(scope, until: null, ct);
        var hearing = since is null ? hearings.MaxBy(one => one.Position) : null;
        var from = since ?? hearing?.RecordedAt;
        var (seen, moment) = (scope.Seen.ToArray(), from ?? DateTimeOffset.MinValue);
        var found = await session.Query<KeptEntry>().Where(e => e.Matter.IsOneOf(seen) && e.RecordedAt > moment && e.Position > after)
            .OrderBy(e => e.Position).Take(Size + 1).ToListAsync(ct);
        var page = found.Take(Size).ToList();
        var remarks = await session.Remarks(page.Select(e => e.Matter), until: null, ct);
        await timelines.Record(reader, scope, page, ct);
        var names = await agencies(reader.Viewer.Partnership, ct);
        return new(caseId, from, hearing, [.. page.Select(e => Of(e, from, CaseEntry.Of(e, CaseHearings.Of(e, hearings), null, remarks).Named(names)))], found.Count > Size ? page[^1].Position : null);
    }

    /// <summary>Whether it had happened by the day people looked, and was not known to them.</summary>
    public static CaseChange Of(KeptEntry kept, DateTimeOffset? since, CaseEntry entry) =>
        new(entry, since is { } moment && kept.RecordedAt > moment && kept.HappenedOn < Kernel.LondonDay.Of(moment));
}
