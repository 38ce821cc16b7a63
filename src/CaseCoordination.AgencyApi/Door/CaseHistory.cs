using CaseCoordination.Cases.Timeline;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>A case's own history, in the order it became known.</summary>
public sealed record CaseHistory(Guid CaseId, IReadOnlyList<CaseHistoryEntry> Entries)
{
    internal static CaseHistory Of(MatterTimeline timeline) => new(
        timeline.Matter,
        [
            .. timeline.Entries.Select(e => new CaseHistoryEntry(
                e.Kind, TimelineWording.Title(e), TimelineWording.Sentence(e), e.HappenedOn, e.RecordedAt, e.RecordedBy, e.Agency, e.Id, e.Version, e.Position, e.IsWarning)),
        ]);
}

/// <summary>One entry: when it happened, when it was known, whose doing it is, and where in the log it stands.</summary>
/// <param name="Warning">True where somebody must do something, or nothing happens.</param>
public sealed record CaseHistoryEntry(
    TimelineEntryKind Kind,
    string Title,
    string Line,
    DateOnly HappenedOn,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    string Agency,
    Guid EventId,
    long Version,
    long Position,
    bool Warning);
