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
}

/// <summary>Kinds of entry; each has its words. A hundred for each context: referrals, MARAC, stalking, ISVA, ASB, and the coordinator's own file.</summary>
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
    ResponseOverdue = 12,
    LoopEscalated = 13,
    InformationRequested = 14,
    InformationProvided = 15,
    ReferralRedirected = 16,
    ReferralSentByHand = 17,
    ReferralWithdrawn = 18,
    ServiceProgressed = 19,
    OutcomeRecorded = 20,
    ReferralClosed = 21,
    EntryCorrected = 22,
    EntryDisputed = 23,
    FurtherReferralFound = 24,
    ClocksStarted = 25,
    AnswerExplained = 26,

    AsbCaseOpened = 401,
    AsbReferralTakenOn = 402,
    AsbIncidentLogged = 403,
    AsbExploitationConsidered = 404,
    AsbInterventionProposed = 405,
    AsbInterventionApproved = 406,
    AsbInterventionServed = 407,
    AsbComplianceChecked = 408,
    AsbBreachReported = 409,
    AsbBreachConfirmed = 410,
    AsbBreachNotConfirmed = 411,
    AsbInterventionReviewed = 412,
    AsbInterventionChallenged = 413,
    AsbInterventionReviewDue = 414,
    AsbInterventionExpired = 415,
    AsbPenaltyUnpaid = 416,
    AsbChallengePeriodEnded = 417,
    AsbInterventionEnded = 418,
    AsbCaseClosed = 419,
    AsbPersonErased = 420,
    AsbChallengeRuled = 421,
    CaseReviewRequested = 431,
    CaseReviewAcknowledged = 432,
    CaseReviewInformationRequested = 433,
    CaseReviewThresholdMet = 434,
    CaseReviewThresholdNotMet = 435,
    CaseReviewPanelHeld = 436,
    CaseReviewOutcomeSent = 437,
    CaseReviewAppealed = 438,
    CaseReviewOverdue = 439,
    CaseReviewClosed = 440,
    CaseReviewApplicantErased = 441,

    StalkingCaseOpened = 201,
    StalkingReferralScreened = 202,
    StalkingCaseAccepted = 203,
    StalkingReferralEnded = 204,
    StalkingConsentWithdrawn = 205,
    StalkingSafeContactAgreed = 206,
    StalkingSafeContactDoubted = 207,
    StalkingContactAttempted = 208,
    StalkingContactOverdue = 209,
    StalkingVictimEngaged = 210,
    StalkingRiskAssessed = 211,
    StalkingSupportGiven = 212,
    StalkingCaseReviewed = 213,
    StalkingReviewOverdue = 214,
    StalkingOrderMoved = 215,
    StalkingMaracConsidered = 216,
    StalkingCaseClosed = 217,

    IsvaCaseOpened = 301,
    IsvaCaseAccepted = 302,
    IsvaReferralEnded = 303,
    IsvaConsentConfirmed = 304,
    IsvaConsentWithdrawn = 305,
    IsvaCaseAllocated = 306,
    IsvaCaseWaitlisted = 307,
    IsvaContactAttempted = 308,
    IsvaClientEngaged = 309,
    IsvaNeedsAssessed = 310,
    IsvaSupportStarted = 311,
    IsvaOutcomesRecorded = 312,
    IsvaExitPlanned = 313,
    IsvaCjStageMoved = 314,
    IsvaVictimTold = 315,
    IsvaTellingOverdue = 316,
    IsvaCaseClosed = 317,
    IsvaCaseReopened = 318,
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

    CaseFileLinked = 601,
    CaseFileUnlinked = 602,
    CaseFileLinkProposed = 603,
    CaseFileProposalDropped = 604,
    CaseNoteWritten = 605,
    CaseFileAssigned = 606,
    CaseFileReviewSet = 607,
    CaseFileRestricted = 608,
    CaseFileRestrictionLifted = 609,
    MaracAdvocateAsked = 146,
    MaracAdvocateContact = 147,
    MaracAdvocateOverdue = 148,
    MaracVictimUpdated = 149,
    MaracVictimNotUpdated = 150,
    MaracVictimUpdateOverdue = 151,
}
