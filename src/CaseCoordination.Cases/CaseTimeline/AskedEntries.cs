using Marten;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>What of some entries is asked for, in its order, from the cursor on.</summary>
public static class AskedEntries
{
    public static IQueryable<KeptEntry> Asked(this IQueryable<KeptEntry> entries, TimelineAsked asked) => InOrder(Narrow(entries, asked), asked);

    private static IQueryable<KeptEntry> Narrow(IQueryable<KeptEntry> entries, TimelineAsked asked)
    {
        if (asked.AsKnownAt is { } moment)
        {
            entries = entries.Where(e => e.RecordedAt <= moment);
        }

        if (asked.Kinds.Count > 0)
        {
            var kinds = asked.Kinds.Select(kind => kind.ToString()).ToArray();
            entries = entries.Where(e => e.Kind.IsOneOf(kinds));
        }

        if (asked.Agency is { } agency)
        {
            entries = entries.Where(e => e.Agency == agency);
        }

        if (asked.From is { } from)
        {
            entries = entries.Where(e => e.HappenedOn >= from);
        }

        return asked.To is { } to ? entries.Where(e => e.HappenedOn <= to) : entries;
    }

    private static IQueryable<KeptEntry> InOrder(IQueryable<KeptEntry> entries, TimelineAsked asked)
    {
        if (asked.After is { Day: var day, Position: var position })
        {
            entries = asked.NewestFirst
                ? entries.Where(e => e.HappenedOn < day || (e.HappenedOn == day && e.Position < position))
                : entries.Where(e => e.HappenedOn > day || (e.HappenedOn == day && e.Position > position));
        }

        return asked.NewestFirst
            ? entries.OrderByDescending(e => e.HappenedOn).ThenByDescending(e => e.Position)
            : entries.OrderBy(e => e.HappenedOn).ThenBy(e => e.Position);
    }
}
