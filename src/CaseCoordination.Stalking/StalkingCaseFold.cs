using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Stalking;

public static class StalkingCaseFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static StalkingCase? Evolve(StalkingCase? state, object @event) => (state, @event) switch
    {
        (null, StalkingCaseOpened e) => Open(e),
        (null, _) => null,
        (_, StalkingReferralScreened e) => state with { Priority = e.Priority, ConsiderMarac = e.ConsiderMarac, ContactDueOn = e.ContactDueOn },
        (_, StalkingCaseAccepted) => state with { Accepted = true },
        (_, StalkingReferralEnded) => state with { Status = StalkingStatus.Closed },
        (_, StalkingConsentWithdrawn e) => state with { ConsentWithdrawn = true, KeptWithoutConsent = e.Kept },
        (_, StalkingSafeContactAgreed e) => state.At(StalkingStatus.SafetyChecked) with { SafeContact = new(e.Agreed, e.ExpiresOn, Doubted: false) },
        (_, StalkingSafeContactDoubted) => state with { SafeContact = state.SafeContact is { } held ? held with { Doubted = true } : null },
        (_, StalkingContactAttempted e) => Tried(state, e),
        (_, StalkingContactOverdue) => state with { ContactOverdue = true },
        (_, StalkingVictimEngaged) => state.At(StalkingStatus.Engaged),
        (_, StalkingRiskAssessed e) => state.At(StalkingStatus.Assessed) with { Priority = e.Priority, ReviewDueOn = e.ReviewDueOn, ReviewOverdue = false },
        (_, StalkingSupportGiven) => state.At(StalkingStatus.Supporting),
        (_, StalkingCaseReviewed e) => state with
        {
            Status = state.Status == StalkingStatus.ReviewDue ? StalkingStatus.Supporting : state.Status,
            ReviewDueOn = e.NextReviewOn,
            ReviewOverdue = false,
        },
        (_, StalkingReviewOverdue) => state with { Status = StalkingStatus.ReviewDue, ReviewOverdue = true },
        (_, StalkingOrderMoved e) => state with { Order = Moved(state.Order, e) },
        (_, StalkingMaracConsidered e) => state with { MaracConsidered = e.Outcome },
        (_, StalkingCaseClosed e) => state with { Status = StalkingStatus.Closed, CloseReason = e.Reason },
        _ => state, // An event this fold has no use for.
    };

    private static StalkingCase Open(StalkingCaseOpened e) => new(
        e.CaseId,
        e.ReferralId,
        e.Agency,
        e.VictimId,
        [.. e.PerpetratorIds],
        StalkingStatus.Received,
        Accepted: false,
        ConsentWithdrawn: false,
        KeptWithoutConsent: false,
        Priority: false,
        ConsiderMarac: false,
        MaracConsidered: null,
        ContactDueOn: e.OpenedOn,
        Attempted: false,
        ContactOverdue: false,
        SafeContact: null,
        FailedAttempts: 0,
        LastCounted: null,
        ReviewDueOn: null,
        ReviewOverdue: false,
        Order: null,
        CloseReason: null);

    /// <summary>Goes on to a further place, never back: who is supported and assessed again is still supported.</summary>
    private static StalkingCase At(this StalkingCase state, StalkingStatus status) => status > state.Status ? state with { Status = status } : state;

    private static StalkingCase Tried(StalkingCase state, StalkingContactAttempted e) => e.Outcome == ContactOutcome.Reached
        ? state.At(StalkingStatus.Contacted) with { Attempted = true, FailedAttempts = 0, LastCounted = null }
        : state.At(StalkingStatus.ContactFailed) with
        {
            Attempted = true,
            FailedAttempts = state.FailedAttempts + (e.CountsTowards ? 1 : 0),
            LastCounted = e.CountsTowards ? e.AttemptedAt : state.LastCounted,
        };

    /// <summary>Service, notification and breach happen to an order that stays where it stands; the rest moves it.</summary>
    private static StalkingOrder Moved(StalkingOrder? order, StalkingOrderMoved e) => e.Step switch
    {
        OrderStep.Considered => new(e.Step, null, null, Notified: false, Breaches: 0, e.On),
        _ when order is null => new(e.Step, e.Until, e.NotifyBy, Notified: false, Breaches: 0, e.On),
        OrderStep.Served => order with { NotifyBy = e.NotifyBy, Notified = false, LastOn = e.On },
        OrderStep.SubjectNotified => order with { Notified = true, LastOn = e.On },
        OrderStep.Breached => order with { Breaches = order.Breaches + 1, LastOn = e.On },
        OrderStep.InterimGranted or OrderStep.Granted or OrderStep.Varied or OrderStep.Renewed => order with { Stage = e.Step, Until = e.Until, LastOn = e.On },
        _ => order with { Stage = e.Step, LastOn = e.On },
    };
}
