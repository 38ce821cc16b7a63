using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Rules;

namespace CaseCoordination.Marac;

public static class MaracCaseFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static MaracCase? Evolve(MaracCase? state, object @event) => (state, @event) switch
    {
        (null, MaracCaseOpened e) => new(e.CaseId, e.ReferralId, e.VictimId, [.. e.PerpetratorIds], Outcome: null)
        {
            ReferringAgency = e.ReferringAgency,
            ReferredOn = e.ReferredOn,
        },
        ({ } s, _) => (Screened(s, @event) ?? Met(s, @event) ?? Acted(s, @event) ?? Reached(s, @event) ?? Ended(s, @event) ?? s) switch
        {
            var after when ReferenceEquals(after, s) => s, // An event this fold has no use for.
            var after => after with { Status = CaseStatuses.After(s.Status, @event) },
        },
        _ => state,
    };

    private static MaracCase? Screened(MaracCase s, object @event) => @event switch
    {
        MaracCaseDescribed e => s with { Described = e, Agencies = s.Agencies.Add(e.Service) },
        MaracReferralScreened e => s with { Outcome = e.Outcome, Criteria = s.Criteria.Union(e.Criteria.Select(met => met.Criterion)) },
        CriterionAdded e => s with { Outcome = ScreeningOutcome.ThresholdMet, Criteria = s.Criteria.Add(e.Criterion) },
        CaseDeclined e => s with { DeclinedFor = e.Reason },
        RepeatFound e => s with { Repeat = new(e.EarlierCaseId, e.Anchor, e.Certain ? true : null) },
        RepeatConfirmed => s with
        {
            Outcome = ScreeningOutcome.ThresholdMet,
            Criteria = s.Criteria.Add(ReferralCriterion.Repeat),
            Repeat = s.Repeat is { } repeat ? repeat with { Confirmed = true } : null,
        },
        RepeatDismissed => s with
        {
            Outcome = s.Outcome == ScreeningOutcome.AwaitsRepeatConfirmation ? ScreeningOutcome.ReturnedToReferrer : s.Outcome,
            Repeat = s.Repeat is { } repeat ? repeat with { Confirmed = false } : null,
        },
        _ => null,
    };

    private static MaracCase? Met(MaracCase s, object @event) => @event switch
    {
        CaseListed e => s with
        {
            Listing = new(e.MeetingId, e.MeetingOn, e.Late),
            Agencies = s.Agencies.Union(e.Invited.Select(one => one.Agency)),
            Advocates = s.Advocates.Union(e.Invited.Where(one => one.Part == CoreAgencies.AdvocatePart).Select(one => one.Agency)),
        },
        CaseUnlisted => s with { Listing = null },
        CaseDeferred => s with { Listing = null, Deferrals = s.Deferrals + 1 },
        ResearchRequested e => s with { Research = s.Research.SetItem(e.Agency, false), Agencies = s.Agencies.Add(e.Agency) },
        ResearchAnswered e => s with { Research = s.Research.SetItem(e.Agency, true) },
        CaseHeard e => s with { HeardOn = e.HeardOn },
        NoActionsRecorded => s with { NoActions = true },
        MinutesWritten => s with { },
        AgencyExcluded e => s with { Excluded = s.Excluded.Add(e.Agency), Advocate = s.Advocate?.Agency == e.Agency ? null : s.Advocate },
        _ => null,
    };

    private static MaracCase? Acted(MaracCase s, object @event) => @event switch
    {
        MaracActionAgreed e => s with
        {
            Actions = s.Actions.SetItem(e.ActionId, new(e.Agency, e.Type, e.DueOn, ActionStatus.Agreed)),
            Agencies = s.Agencies.Add(e.Agency),
        },
        MaracActionStarted e => s.With(e.ActionId, action => action with { Status = ActionStatus.InProgress }),
        MaracActionCompleted e => s.With(e.ActionId, action => action with { Status = ActionStatus.Completed }),
        MaracActionNotDone e => s.With(e.ActionId, action => action with
        {
            Status = e.Because == NotDoneBecause.CircumstancesChanged ? ActionStatus.NotPossible : ActionStatus.NotCompleted,
        }),
        MaracActionReassigned e => s.With(e.ActionId, action => new(e.To, action.Type, e.DueOn, ActionStatus.Agreed)) with { Agencies = s.Agencies.Add(e.To) },
        MaracActionSuperseded e => s.With(e.ActionId, action => action with { Status = ActionStatus.Superseded }),
        MaracActionOverdue e => s.With(e.ActionId, action => action with { OverdueFor = e.DueOn }),
        MaracActionEscalated e => s.With(e.ActionId, action => action with { Escalated = e.Step }),
        _ => null,
    };

    private static MaracCase? Reached(MaracCase s, object @event) => @event switch
    {
        IdvaAsked e => s with { Advocate = new(e.Agency, e.AskedOn, e.ContactDueOn), Agencies = s.Agencies.Add(e.Agency), Advocates = s.Advocates.Add(e.Agency) },
        IdvaContactAttempted => s with { Advocate = s.Advocate is { } asked ? asked with { Attempted = true } : null },
        IdvaContactOverdue => s with { Advocate = s.Advocate is { } asked ? asked with { Overdue = true } : null },
        VictimUpdated => s with { VictimTold = true, NotToldFor = null },
        VictimNotUpdated e => s with { NotToldFor = e.Reason },
        VictimUpdateOverdue => s with { UpdateOverdue = true },
        _ => null,
    };

    private static MaracCase? Ended(MaracCase s, object @event) => @event switch
    {
        FilesFlagged e => s with { Anchor = e.Anchor, FlaggedUntil = e.Until },
        FlagsExtended e => s with { Anchor = e.Anchor, FlaggedUntil = e.Until },
        FlagsExpired => s with { FlaggedUntil = null },
        TransferRequested e => s with { Transfer = new(e.To, PapersSent: false) },
        TransferPapersSent => s with { Transfer = s.Transfer is { } transfer ? transfer with { PapersSent = true } : null },
        TransferAcknowledged => s with { },
        DeathRecorded e => s with { Held = s.Held || e.HoldRetention },
        VoidProposed e => s with { Proposal = new(e.Reason, e.By) },
        CaseVoided => s with { },
        _ => null,
    };

    private static MaracCase With(this MaracCase s, Guid action, Func<ActionState, ActionState> change) =>
        s.Actions.TryGetValue(action, out var found) ? s with { Actions = s.Actions.SetItem(action, change(found)) } : s;
}
