using CaseCoordination.Cases.Timeline;
using Marten;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>Asks the kept entries; each of these is one query.</summary>
internal static class KeptEntries
{
    /// <summary>One more than a page, so that one knows whether another follows.</summary>
    /// <param name="restricted">Matters of which only what is needed for safety is told to exist.</param>
    /// <param name="ids">Only these entries; null for all.</param>
    public static async Task<IReadOnlyList<KeptEntry>> Page(
        this IQuerySession session, CaseScope scope, IReadOnlyList<Guid> restricted, IReadOnlyCollection<Guid>? ids, TimelineAsked asked, CancellationToken ct)
    {
        var (seen, held) = (scope.Seen.ToArray(), restricted.ToArray());
        var told = RestrictedEntries.Kinds.Select(kind => kind.ToString()).ToArray();
        var entries = held.Length == 0
            ? session.Query<KeptEntry>().Where(e => e.Matter.IsOneOf(seen))
            : session.Query<KeptEntry>().Where(e => e.Matter.IsOneOf(seen) || (e.Matter.IsOneOf(held) && e.Kind.IsOneOf(told)));
        if (ids is not null)
        {
            var only = ids.ToArray();
            entries = entries.Where(e => e.Id.IsOneOf(only));
        }

        return await entries.Asked(asked).Take(asked.Size + 1).ToListAsync(ct);
    }

    /// <summary>Every hearing of the case by a moment.</summary>
    public static async Task<IReadOnlyList<CaseHearing>> Hearings(this IQuerySession session, CaseScope scope, DateTimeOffset? until, CancellationToken ct)
    {
        var (seen, heard) = (scope.Seen.ToArray(), nameof(TimelineEntryKind.MaracHeard));
        var hearings = session.Query<KeptEntry>().Where(e => e.Matter.IsOneOf(seen) && e.Kind == heard);
        return CaseHearings.InOrder(await (until is { } moment ? hearings.Where(e => e.RecordedAt <= moment) : hearings).ToListAsync(ct));
    }

    /// <summary>What corrects or contests something in these matters by a moment.</summary>
    public static async Task<IReadOnlyList<KeptEntry>> Remarks(this IQuerySession session, IEnumerable<Guid> matters, DateTimeOffset? until, CancellationToken ct)
    {
        var of = matters.Distinct().ToArray();
        var remarks = session.Query<KeptEntry>().Where(e => e.Matter.IsOneOf(of) && e.Concerns != null);
        return await (until is { } moment ? remarks.Where(e => e.RecordedAt <= moment) : remarks).ToListAsync(ct);
    }
}
