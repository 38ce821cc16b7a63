using System.Collections.ObjectModel;

namespace CaseCoordination.Cases.Timeline;

/// <summary>One line of a story. Facts only: wording belongs to <see cref="TimelineWording"/> and the page.</summary>
public sealed record TimelineEntry
{
    /// <summary>The event it comes from.</summary>
    public required Guid Id { get; init; }

    public required TimelineEntryKind Kind { get; init; }

    /// <summary>When it happened, by London date.</summary>
    public required DateOnly HappenedOn { get; init; }

    /// <summary>When it was known.</summary>
    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The client or account that recorded it.</summary>
    public required string RecordedBy { get; init; }

    /// <summary>The agency whose doing it is; empty when the system's.</summary>
    public required string Agency { get; init; }

    public required Guid StreamId { get; init; }

    public required long Version { get; init; }

    /// <summary>Its place in the whole log.</summary>
    public required long Position { get; init; }

    /// <summary>True where somebody must do something, or nothing happens.</summary>
    public bool IsWarning => Kind is TimelineEntryKind.ReferralUndeliverable or TimelineEntryKind.ResponseOverdue or TimelineEntryKind.LoopEscalated
        or TimelineEntryKind.StalkingSafeContactDoubted or TimelineEntryKind.StalkingContactOverdue or TimelineEntryKind.StalkingReviewOverdue
        or TimelineEntryKind.IsvaTellingOverdue
        or TimelineEntryKind.AsbInterventionReviewDue or TimelineEntryKind.AsbPenaltyUnpaid or TimelineEntryKind.CaseReviewOverdue
        or TimelineEntryKind.MaracActionOverdue or TimelineEntryKind.MaracActionEscalated
        or TimelineEntryKind.MaracAdvocateOverdue or TimelineEntryKind.MaracVictimUpdateOverdue;

    /// <summary>What the wording needs to know; nothing in it identifies a person.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>What people call the agencies its facts speak of: put beside it when it is read, for names change and the record does not.</summary>
    public IReadOnlyDictionary<string, string> Agencies { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
