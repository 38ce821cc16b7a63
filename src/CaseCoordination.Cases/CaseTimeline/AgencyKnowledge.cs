namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>When an agency was handed an event, by its feed or its webhook.</summary>
public sealed record HandedOver(Guid EventId, string By, DateTimeOffset At);

/// <summary>What was handed to an agency of these matters by a moment; the first time of each. The host says who keeps that.</summary>
public delegate Task<IReadOnlyList<HandedOver>> WhatWasHandedOver(
    string partnership, string agency, IReadOnlyList<Guid> matters, DateTimeOffset until, CancellationToken ct);

/// <summary>How an agency knew of an entry, and since when.</summary>
/// <param name="By">wrote, feed, webhook or opened.</param>
public sealed record KnownHow(string By, DateTimeOffset At);

/// <summary>
/// What one agency knew by a moment: what it wrote itself, what was handed to it, and what lay in a matter when it opened
/// that. Whether somebody there took it in, no record can say.
/// </summary>
/// <param name="Handed">By event.</param>
/// <param name="Opened">The agency's reads of each matter that are on record, oldest first.</param>
public sealed record AgencyKnowledge(
    string Agency, DateTimeOffset Until, IReadOnlyDictionary<Guid, HandedOver> Handed, IReadOnlyDictionary<Guid, IReadOnlyList<DateTimeOffset>> Opened)
{
    /// <summary>Null where nothing says that it knew; the earliest way otherwise.</summary>
    public KnownHow? Of(KeptEntry entry) =>
        entry.RecordedAt > Until
            ? null
            : new[] { Wrote(entry), WasHanded(entry), HasOpened(entry) }.OfType<KnownHow>().MinBy(how => how.At);

    private KnownHow? Wrote(KeptEntry entry) => entry.WrittenBy == Agency ? new("wrote", entry.RecordedAt) : null;

    private KnownHow? WasHanded(KeptEntry entry) => Handed.GetValueOrDefault(entry.Id) is { } handed && handed.At <= Until ? new(handed.By, handed.At) : null;

    private KnownHow? HasOpened(KeptEntry entry) =>
        Opened.GetValueOrDefault(entry.Matter)?.Where(at => entry.RecordedAt <= at && at <= Until).Cast<DateTimeOffset?>().FirstOrDefault() is { } first
            ? new("opened", first)
            : null;
}
