using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Privacy.Audit;

namespace CaseCoordination.Cases.Reviews;

/// <summary>The chronology of a case for a review, such as of a domestic homicide (DVCVA 2004 s.9): entry by entry, with what was left out.</summary>
/// <param name="Redactions">What the whole leaves out, and why; the same on every page.</param>
public sealed record CaseChronology(Guid Case, IReadOnlyList<ChronologyLine> Lines, IReadOnlyList<Redaction> Redactions, TimelineCursor? Next);

/// <summary>One line.</summary>
/// <param name="Source">The stream and version it comes from; null of a restricted entry.</param>
/// <param name="Author">The client or account that recorded it.</param>
/// <param name="Delay">Days from when it happened to when it was known.</param>
/// <param name="Redacted">Where in the source something is sealed that the line does not say.</param>
public sealed record ChronologyLine(
    DateOnly HappenedOn, DateTimeOffset RecordedAt, string Agency, string Author, string? Title, string Line, LineSource? Source, int Delay, bool Late, IReadOnlyList<string> Redacted, IReadOnlyList<string> Remarks);

public sealed record LineSource(Guid Stream, long Version, Guid EventId, long Position);

/// <summary>Something left out.</summary>
/// <param name="What">matters-withheld or sealed-text.</param>
public sealed record Redaction(string What, int Count, string Why);

/// <summary>Reads the chronology, oldest first, by the same need to know as everything else.</summary>
public sealed class CaseChronologies(CaseTimelines timelines, CaseScopes scopes)
{
    /// <summary>Null when there is no such case, and when it is not the reader's.</summary>
    public async Task<CaseChronology?> Read(Reader reader, Guid caseId, TimelineCursor? after, int size, CancellationToken ct)
    {
        if (await timelines.Read(reader, caseId, new() { After = after, Size = size }, ct) is not { } page || await scopes.Of(reader, caseId, at: null, ct) is not { } scope)
        {
            return null;
        }

        return new(caseId, [.. page.Entries.Select(Of)], Redactions(scope.Unseen.Count, page.Entries.Count(e => e.Withheld.Count > 0)), page.Next);
    }

    public static ChronologyLine Of(CaseEntry e) => e.Entry is { } entry
        ? new(
            e.HappenedOn, e.RecordedAt, entry.Agency, entry.RecordedBy, TimelineWording.Title(entry), TimelineWording.Sentence(entry),
            new(entry.StreamId, entry.Version, entry.Id, entry.Position), e.Delay, e.Late, e.Withheld, [.. e.Remarks.Select(TimelineWording.Sentence)])
        : new(e.HappenedOn, e.RecordedAt, e.HeldBy ?? "", "", null, RestrictedWording.Sentence(e), null, e.Delay, e.Late, [], []);

    /// <param name="matters">Matters of the case that are not the reader's.</param>
    /// <param name="lines">Lines of this page whose source has sealed parts.</param>
    public static IReadOnlyList<Redaction> Redactions(int matters, int lines) =>
    [
        .. matters > 0 ? [new("matters-withheld", matters, "Matters of this case you are not party to.")] : Array.Empty<Redaction>(),
        .. lines > 0 ? [new("sealed-text", lines, "Names, addresses and what was written in words stay sealed; open the source to read them, as far as you may.")] : Array.Empty<Redaction>(),
    ];
}

/// <summary>What is said of an entry its reader may not see.</summary>
public static class RestrictedWording
{
    public static string Sentence(CaseEntry entry) => $"Restricted entry: {entry.HolderName} holds it. Ask them before you act.";
}
