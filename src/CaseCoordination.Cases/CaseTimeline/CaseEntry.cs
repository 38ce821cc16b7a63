using CaseCoordination.Cases.Timeline;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>An entry of a case's story as its reader may see it.</summary>
/// <param name="Entry">Null where the reader may know that there is one, and no more.</param>
/// <param name="HeldBy">Of a restricted entry: the agency that holds it.</param>
/// <param name="Delay">Days from when it happened to when it was known.</param>
/// <param name="Late">So many that it is marked.</param>
/// <param name="Hearing">The hearing it led up to; null for what came after the last one.</param>
/// <param name="Known">How the agency asked about knew it; null unless one was asked about.</param>
/// <param name="Remarks">What corrects or contests it.</param>
/// <param name="Withheld">Where in the event something is sealed that the line does not say.</param>
public sealed record CaseEntry(
    TimelineEntry? Entry,
    string? HeldBy,
    DateOnly HappenedOn,
    DateTimeOffset RecordedAt,
    long Position,
    int Delay,
    bool Late,
    CaseHearing? Hearing,
    KnownHow? Known,
    IReadOnlyList<TimelineEntry> Remarks,
    IReadOnlyList<string> Withheld)
{
    /// <summary>What people call the agency that holds a restricted entry.</summary>
    public string? HolderName { get; init; }

    public static CaseEntry Of(KeptEntry kept, CaseHearing? hearing, KnownHow? known, IEnumerable<KeptEntry> remarks) => new(
        kept.AsEntry(), null, kept.HappenedOn, kept.RecordedAt, kept.Position, LateEntry.DelayOf(kept.HappenedOn, kept.RecordedAt), LateEntry.IsLate(kept.HappenedOn, kept.RecordedAt),
        hearing, known, [.. remarks.Where(remark => remark.Matter == kept.Matter && remark.Concerns == kept.Version).OrderBy(remark => remark.Position).Select(remark => remark.AsEntry())], kept.Withheld);

    /// <summary>The same, with the names of the agencies it speaks of.</summary>
    public CaseEntry Named(IReadOnlyDictionary<string, string> names) => this with
    {
        Entry = Entry is null ? null : Entry with { Agencies = names },
        HolderName = HeldBy is null ? null : TimelineWording.NameOf(names, HeldBy),
        Remarks = [.. Remarks.Select(remark => remark with { Agencies = names })],
    };

    public static CaseEntry Restricted(KeptEntry kept, string heldBy) => new(
        null, heldBy, kept.HappenedOn, kept.RecordedAt, kept.Position, LateEntry.DelayOf(kept.HappenedOn, kept.RecordedAt), LateEntry.IsLate(kept.HappenedOn, kept.RecordedAt),
        null, null, [], []);
}

/// <summary>A hearing of the victim's case at a MARAC: what the story is grouped by.</summary>
/// <param name="EventId">Of its entry.</param>
public sealed record CaseHearing(Guid EventId, DateOnly On, DateTimeOffset RecordedAt, long Position);

public static class CaseHearings
{
    /// <summary>The first hearing that came with or after an entry: the one that could have known of it.</summary>
    /// <param name="hearings">In order.</param>
    public static CaseHearing? Of(KeptEntry entry, IReadOnlyList<CaseHearing> hearings) =>
        hearings.FirstOrDefault(hearing => (entry.HappenedOn, entry.Position).CompareTo((hearing.On, hearing.Position)) <= 0);

    public static IReadOnlyList<CaseHearing> InOrder(IEnumerable<KeptEntry> heard) =>
        [.. heard.Select(e => new CaseHearing(e.Id, e.HappenedOn, e.RecordedAt, e.Position)).OrderBy(hearing => hearing.On).ThenBy(hearing => hearing.Position)];
}
