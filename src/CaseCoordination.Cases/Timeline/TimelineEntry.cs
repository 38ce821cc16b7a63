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
    public bool IsWarning => Kind is TimelineEntryKind.ReferralUndeliverable or TimelineEntryKind.MaracActionOverdue or TimelineEntryKind.MaracActionEscalated;

    /// <summary>What the wording needs to know; nothing in it identifies a person.</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }
}

/// <summary>Kinds of entry; each has its words. A hundred for each context: referrals, MARAC, stalking, ISVA, ASB.</summary>
public enum TimelineEntryKind
{
    ReferralReceived = 1,
    ReferralRouted = 2,
    ReferralUndeliverable = 3,
    ReferralAcknowledged = 4,
    ReferralAccepted = 5,
    ReferralDeclined = 6,
    ReferralReturned = 7,
    ConsentRecorded = 8,
    ConsentWithdrawn = 9,
    WithdrawalAcknowledged = 10,
    PersonErased = 11,
    MaracOpened = 101,
    MaracScreened = 102,
    MaracCriterionAdded = 103,
    MaracDeclined = 104,
    MaracRepeatFound = 105,
    MaracRepeatConfirmed = 106,
    MaracRepeatDismissed = 107,
    MaracListed = 108,
    MaracUnlisted = 109,
    MaracDeferred = 110,
    MaracResearchRequested = 111,
    MaracResearchAnswered = 112,
    MaracHeard = 113,
    MaracNoActions = 114,
    MaracMinutesWritten = 115,
    MaracAgencyExcluded = 116,
    MaracActionAgreed = 117,
    MaracActionStarted = 118,
    MaracActionCompleted = 119,
    MaracActionNotDone = 120,
    MaracActionReassigned = 121,
    MaracActionSuperseded = 122,
    MaracActionOverdue = 123,
    MaracActionEscalated = 124,
    MaracFilesFlagged = 125,
    MaracFlagsExtended = 126,
    MaracFlagsExpired = 127,
    MaracTransferRequested = 128,
    MaracPapersSent = 129,
    MaracTransferAcknowledged = 130,
    MaracDeath = 131,
    MaracVoidProposed = 132,
    MaracVoided = 133,
    MaracMeetingScheduled = 134,
    MaracReferralsClosed = 135,
    MaracCaseListCirculated = 136,
    MaracMeetingOpened = 137,
    MaracMeetingEnded = 138,
    MaracMinutesCirculated = 139,
    MaracMeetingClosed = 140,
    MaracMeetingCancelled = 141,
    MaracAttendance = 142,
    MaracConflict = 143,
    MaracAgendaAdded = 144,
    MaracAgendaRemoved = 145,
}
