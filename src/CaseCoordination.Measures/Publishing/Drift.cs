using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;

namespace CaseCoordination.Measures.Publishing;

/// <summary>An event that may have changed a figure after it was published.</summary>
/// <param name="Facts">What it yields; an event that yields nothing changes a figure only by what its name says it mends.</param>
/// <param name="Replaces">The entry whose facts make way for it; null where it says of none.</param>
public sealed record LaterEvent(Guid Id, string Type, Guid StreamId, long Position, DateTimeOffset RecordedAt, IReadOnlyList<Fact> Facts, Guid? Replaces = null)
{
    /// <summary>True where it mends an entry, and that is another.</summary>
    public bool IsOfAnother(Guid? entry) => entry is not null && Replaces is not null && Replaces != entry;
}

/// <summary>What is different between figures that stand and figures now, each with the events it is because of.</summary>
public static class Drift
{
    public const string Late = "late-entry";
    public const string Correction = "correction";
    public const string Withdrawal = "withdrawal";
    public const string Link = "link";
    public const string Definition = "definition-change";

    /// <param name="standing">As published, or as last restated.</param>
    /// <param name="knownTo">The position those reach to.</param>
    /// <param name="events">Events under any of the figures now, and those that came later on the streams under any of them.</param>
    /// <param name="redefined">The event that changed the definitions since; null while they are the same.</param>
    /// <param name="relinked">By code, the figures of people somebody was linked or unlinked for since, and what that changed.</param>
    public static IReadOnlyList<RestatedFigure> Between(
        IReadOnlyList<PublishedFigure> standing,
        long knownTo,
        IReadOnlyList<PublishedFigure> now,
        IReadOnlyCollection<LaterEvent> events,
        LaterEvent? redefined,
        IReadOnlyDictionary<string, LinksSince>? relinked = null)
    {
        var before = standing.ToDictionary(figure => figure.Code);
        var byId = events.DistinctBy(e => e.Id).ToDictionary(e => e.Id);
        return
        [
            .. from figure in now
               let was = before.GetValueOrDefault(figure.Code)
               where was is null || was.Status != figure.Status || was.Value != figure.Value || !was.Parts.SequenceEqual(figure.Parts)
               select new RestatedFigure(figure.Code, was?.Status ?? "not-measured", was?.Value, figure, [.. Causes(was, figure, knownTo, byId, redefined, relinked?.GetValueOrDefault(figure.Code))]),
        ];
    }

    private static List<RestatementCause> Causes(
        PublishedFigure? was, PublishedFigure now, long knownTo, Dictionary<Guid, LaterEvent> events, LaterEvent? redefined, LinksSince? links)
    {
        // What links changed says so itself; everything else is held against the parts as they were without those links.
        var (old, present) = ((was?.Parts ?? []).ToDictionary(part => part.EventId), (links?.Without ?? now.Parts).ToDictionary(part => part.EventId));
        var changes = old.Keys.Union(present.Keys)
            .Select(id => (Id: id, Part: present.GetValueOrDefault(id) ?? old[id], By: (present.GetValueOrDefault(id)?.Quantity ?? 0) - (old.GetValueOrDefault(id)?.Quantity ?? 0)))
            .Where(change => change.By != 0 || old.ContainsKey(change.Id) != present.ContainsKey(change.Id))
            .OrderBy(change => change.Part.Position);
        var causes = changes.SelectMany(change => CausesOf(change.Part, change.By, knownTo, present, events, redefined)).Concat(links?.Causes ?? []).ToList();
        return causes.Count == 0 && redefined is not null ? [Cause(Definition, redefined, (now.Value ?? 0) - (was?.Value ?? 0))] : causes;
    }

    private static IEnumerable<RestatementCause> CausesOf(
        PublishedPart part, decimal by, long knownTo, Dictionary<Guid, PublishedPart> present, Dictionary<Guid, LaterEvent> events, LaterEvent? redefined)
    {
        if (part.Position > knownTo && events.TryGetValue(part.EventId, out var itself))
        {
            return [Cause(KindOf(itself), itself, by)];
        }

        // Known then and counted otherwise now: because of what came later on its stream, else because counting changed.
        var later = events.Values.Where(e => e.StreamId == part.StreamId && e.Position > knownTo && !e.IsOfAnother(part.Entry)).OrderBy(e => e.Position).ToList();
        var mends = later.Where(e => KindOf(e) != Late).ToList();
        var because = mends.Count > 0 ? mends : later.Where(e => e.Facts.Count > 0 && !present.ContainsKey(e.Id)).Take(1).ToList();
        return because.Count > 0
            ? because.Select(e => Cause(KindOf(e), e, by))
            : redefined is not null ? [Cause(Definition, redefined, by)]
            : events.TryGetValue(part.EventId, out var known) ? [Cause(Correction, known, by)] : [];
    }

    private static string KindOf(LaterEvent e) => e.Type switch
    {
        var type when type.Contains("correct", StringComparison.Ordinal) => Correction,
        var type when type.Contains("withdraw", StringComparison.Ordinal) || type.Contains("void", StringComparison.Ordinal) => Withdrawal,
        var type when type.Contains("link", StringComparison.Ordinal) => Link,
        _ => Late,
    };

    private static RestatementCause Cause(string kind, LaterEvent e, decimal by) => new(kind, e.Id, e.Type, e.Position, e.RecordedAt, by);
}
