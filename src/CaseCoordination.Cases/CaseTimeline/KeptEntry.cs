using CaseCoordination.Cases.SubjectAccess;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Cases.Timeline.Entries;
using JasperFx.Events;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>
/// One entry of a matter's story, kept so that the stories of many matters are read as one. It holds what the entry holds
/// and not a word more: facts without a name.
/// </summary>
/// <param name="Id">The event it comes from.</param>
/// <param name="Matter">The referral, case or case file: its stream.</param>
/// <param name="Kind">The name of its <see cref="TimelineEntryKind"/>.</param>
/// <param name="Agency">Whose doing it is; empty when the system's.</param>
/// <param name="WrittenBy">The agency that surely wrote it, and so knew it from the first; empty where that is not certain.</param>
/// <param name="Concerns">Of a correction or a dispute: the version of the entry it stands beside.</param>
/// <param name="Withheld">Where in the event something is sealed that the line does not say.</param>
public sealed record KeptEntry(
    Guid Id,
    Guid Matter,
    DateOnly HappenedOn,
    DateTimeOffset RecordedAt,
    long Position,
    long Version,
    string Kind,
    string Agency,
    string WrittenBy,
    string RecordedBy,
    long? Concerns,
    IReadOnlyList<string> Withheld,
    IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>Null for an event that says nothing on a timeline; pure, and the same on every replay.</summary>
    public static KeptEntry? Of(IEvent e) => TimelineEntries.Of(e) is { } entry
        ? new(
            entry.Id,
            entry.StreamId,
            entry.HappenedOn,
            entry.RecordedAt,
            entry.Position,
            entry.Version,
            entry.Kind.ToString(),
            entry.Agency,
            Writers.Of(entry),
            entry.RecordedBy,
            ConcernsOf(entry),
            [.. HeldParts.Of(e).Select(part => part.Part)],
            entry.Facts)
        : null;

    public TimelineEntry AsEntry() => new()
    {
        Id = Id,
        Kind = Enum.Parse<TimelineEntryKind>(Kind),
        HappenedOn = HappenedOn,
        RecordedAt = RecordedAt,
        RecordedBy = RecordedBy,
        Agency = Agency,
        StreamId = Matter,
        Version = Version,
        Position = Position,
        Facts = Facts,
    };

    private static long? ConcernsOf(TimelineEntry entry) =>
        entry.Kind is TimelineEntryKind.EntryCorrected or TimelineEntryKind.EntryDisputed
        && long.TryParse(entry.Facts.GetValueOrDefault("entry"), System.Globalization.CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}

/// <summary>Who wrote an entry, where that is certain; what is not certain is not claimed.</summary>
internal static class Writers
{
    private const string System = "system";

    /// <summary>Entries that name an agency something is asked of, or happens to, without its doing.</summary>
    private static readonly HashSet<TimelineEntryKind> ToldOf =
    [
        TimelineEntryKind.ResponseOverdue, TimelineEntryKind.LoopEscalated,
        TimelineEntryKind.MaracActionAgreed, TimelineEntryKind.MaracActionReassigned, TimelineEntryKind.MaracActionOverdue, TimelineEntryKind.MaracActionEscalated,
        TimelineEntryKind.MaracAttendance, TimelineEntryKind.MaracConflict,
        TimelineEntryKind.StalkingCaseOpened, TimelineEntryKind.IsvaCaseOpened,
    ];

    /// <summary>The code of the agency; a machine's client bears it, so that what it recorded it wrote. What follows by rule nobody wrote.</summary>
    public static string Of(TimelineEntry entry) =>
        entry.RecordedBy == entry.Agency || (entry.RecordedBy != System && !ToldOf.Contains(entry.Kind)) ? entry.Agency : "";
}
