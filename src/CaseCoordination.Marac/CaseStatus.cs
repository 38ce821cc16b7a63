using CaseCoordination.Marac.Events;

namespace CaseCoordination.Marac;

/// <summary>Where a case stands; the API shows the names in kebab case.</summary>
public enum CaseStatus
{
    Submitted = 1,
    Accepted = 2,
    Returned = 3,
    Declined = 4,
    Listed = 5,
    Heard = 6,
    ActionsOpen = 7,
    Flagged = 8,
    TransferPending = 9,
    TransferredOut = 10,
    Closed = 11,
    Voided = 12,
}

/// <summary>The order of a case, told once for everyone who reads its stream.</summary>
public static class CaseStatuses
{
    public static CaseStatus After(CaseStatus status, object @event) => @event switch
    {
        MaracReferralScreened e => e.Outcome switch
        {
            ScreeningOutcome.ThresholdMet => CaseStatus.Accepted,
            ScreeningOutcome.ReturnedToReferrer => CaseStatus.Returned,
            _ => CaseStatus.Submitted,
        },
        CriterionAdded or RepeatConfirmed when status is CaseStatus.Submitted or CaseStatus.Returned => CaseStatus.Accepted,
        RepeatDismissed when status is CaseStatus.Submitted => CaseStatus.Returned,
        CaseDeclined => CaseStatus.Declined,
        CaseListed => CaseStatus.Listed,
        CaseUnlisted or CaseDeferred => CaseStatus.Accepted,
        CaseHeard => CaseStatus.Heard,
        MaracActionAgreed => CaseStatus.ActionsOpen,
        FilesFlagged => CaseStatus.Flagged,
        FlagsExpired or DeathRecorded => CaseStatus.Closed,
        TransferRequested => CaseStatus.TransferPending,
        TransferAcknowledged => CaseStatus.TransferredOut,
        CaseVoided => CaseStatus.Voided,
        _ => status,
    };

    /// <summary>Nothing more happens to it.</summary>
    public static bool HasEnded(this CaseStatus status) =>
        status is CaseStatus.Declined or CaseStatus.TransferredOut or CaseStatus.Closed or CaseStatus.Voided;
}
