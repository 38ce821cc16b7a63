using CaseCoordination.Isva.Events;

namespace CaseCoordination.Isva;

public static class IsvaCaseFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static IsvaCase? Evolve(IsvaCase? state, object @event) => (state, @event) switch
    {
        (null, IsvaCaseOpened e) => Open(e),
        (null, _) => null,
        (_, IsvaCaseAccepted) => state with { Accepted = true },
        (_, IsvaReferralEnded) => state with { Status = IsvaStatus.Closed, Waits = null },
        (_, IsvaConsentConfirmed) => state with { Status = IsvaStatus.ConsentConfirmed },
        (_, IsvaConsentWithdrawn) => state with { ConsentWithdrawn = true, Waits = null },
        (_, IsvaCaseAllocated) => state with { Status = IsvaStatus.Allocated, Waits = null, Reached = false },
        (_, IsvaCaseWaitlisted e) => state with { Status = IsvaStatus.Waitlisted, Waits = e.Priority },
        (_, IsvaContactAttempted e) => state with { Status = IsvaStatus.ContactAttempted, Reached = e.Outcome == IsvaContactOutcome.Reached },
        (_, IsvaClientEngaged) => state with { Status = IsvaStatus.Engaged },
        (_, IsvaNeedsAssessed) => state.Status == IsvaStatus.Engaged ? state with { Status = IsvaStatus.NeedsAssessed } : state,
        (_, IsvaSupportStarted) => state with { Status = IsvaStatus.Supporting },
        (_, IsvaOutcomesRecorded e) => state with { OutcomesOn = e.RecordedOn },
        (_, IsvaExitPlanned) => state with { Status = IsvaStatus.ExitPlanned },
        (_, IsvaCjStageMoved e) => Moved(state, e),
        (_, IsvaVictimTold e) => state with { ToTell = state.ToTell.RemoveAll(d => d.Stage == e.Stage && d.DecidedOn == e.DecidedOn) },
        (_, IsvaTellingOverdue e) => state with
        {
            ToTell = [.. state.ToTell.Select(d => d.Stage == e.Stage && d.DecidedOn == e.DecidedOn ? d with { Overdue = true } : d)],
        },
        (_, IsvaCaseClosed e) => state with { Status = IsvaStatus.Closed, CloseReason = e.Reason, Waits = null },
        (_, IsvaCaseReopened) => state with { Status = IsvaStatus.Reopened, CloseReason = null, ConsentWithdrawn = false },
        _ => state, // An event this fold has no use for.
    };

    private static IsvaCase Open(IsvaCaseOpened e) => new(
        e.CaseId,
        e.ReferralId,
        e.Agency,
        e.VictimId,
        e.Minimum.VictimAgeBand == AgeBand.Under16,
        IsvaStatus.Received,
        Accepted: false,
        ConsentWithdrawn: false,
        Waits: null,
        Reached: false,
        e.CjStage,
        CjMovedOn: null,
        Verdict: null,
        ToTell: [],
        ReviewUntil: null,
        OutcomesOn: null,
        CloseReason: null);

    private static IsvaCase Moved(IsvaCase state, IsvaCjStageMoved e) => state with
    {
        CjStage = e.To,
        CjMovedOn = e.MovedOn,
        Verdict = e.Verdict ?? state.Verdict,
        ToTell = e.TellBy is { } by ? state.ToTell.Add(new(e.To, e.MovedOn, by, Overdue: false)) : state.ToTell,
        ReviewUntil = e.ReviewUntil,
    };
}
