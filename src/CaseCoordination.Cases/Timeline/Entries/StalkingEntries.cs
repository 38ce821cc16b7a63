using CaseCoordination.Stalking.Events;
using JasperFx.Events;
using static CaseCoordination.Cases.Timeline.Entries.TimelineEntries;

namespace CaseCoordination.Cases.Timeline.Entries;

/// <summary>What each event of a stalking case says on a timeline.</summary>
internal static class StalkingEntries
{
    public static TimelineEntry? Of(IEvent e) => e.Data switch
    {
        StalkingCaseOpened x => Entry(e, TimelineEntryKind.StalkingCaseOpened, x.OpenedOn, x.Agency, new() { ["kind"] = x.Kind, ["from"] = x.ReferringAgency }),
        StalkingReferralScreened x => Entry(e, TimelineEntryKind.StalkingReferralScreened, x.ScreenedOn, "", new()
        {
            ["rule"] = x.Rule,
            ["yes"] = x.Yes is { } yes ? Number(yes) : "",
            ["priority"] = x.Priority ? "yes" : "no",
            ["marac"] = x.ConsiderMarac ? "yes" : "no",
            ["due"] = Day(x.ContactDueOn),
        }),
        StalkingCaseAccepted x => Entry(e, TimelineEntryKind.StalkingCaseAccepted, x.AcceptedOn, x.Agency, []),
        StalkingReferralEnded x => Entry(e, TimelineEntryKind.StalkingReferralEnded, x.EndedOn, "", new() { ["reason"] = x.Reason }),
        StalkingConsentWithdrawn x => Entry(e, TimelineEntryKind.StalkingConsentWithdrawn, x.WithdrawnOn, "", new() { ["kept"] = x.Kept ? "yes" : "no" }),
        StalkingSafeContactAgreed x => Entry(e, TimelineEntryKind.StalkingSafeContactAgreed, x.ConfirmedOn, x.By, new() { ["until"] = Day(x.ExpiresOn) }),
        StalkingSafeContactDoubted x => Entry(e, TimelineEntryKind.StalkingSafeContactDoubted, x.DoubtedOn, x.By, new() { ["doubt"] = Code(x.Doubt) }),
        StalkingContactAttempted x => Entry(e, TimelineEntryKind.StalkingContactAttempted, x.AttemptedOn, x.By, new() { ["outcome"] = Code(x.Outcome) }),
        StalkingContactOverdue x => Entry(e, TimelineEntryKind.StalkingContactOverdue, x.RaisedOn, "", new() { ["due"] = Day(x.DueOn) }),
        StalkingVictimEngaged x => Entry(e, TimelineEntryKind.StalkingVictimEngaged, x.EngagedOn, x.By, []),
        StalkingRiskAssessed x => Entry(e, TimelineEntryKind.StalkingRiskAssessed, x.AssessedOn, x.By, new()
        {
            ["yes"] = Number(x.Yes),
            ["priority"] = x.Priority ? "yes" : "no",
            ["due"] = Day(x.ReviewDueOn),
        }),
        _ => Later(e),
    };

    private static TimelineEntry? Later(IEvent e) => e.Data switch
    {
        StalkingSupportGiven x => Entry(e, TimelineEntryKind.StalkingSupportGiven, x.GivenOn, x.By, new() { ["support"] = Code(x.Support) }),
        StalkingCaseReviewed x => Entry(e, TimelineEntryKind.StalkingCaseReviewed, x.ReviewedOn, x.By, new() { ["next"] = Day(x.NextReviewOn) }),
        StalkingReviewOverdue x => Entry(e, TimelineEntryKind.StalkingReviewOverdue, x.RaisedOn, "", new() { ["due"] = Day(x.DueOn) }),
        StalkingOrderMoved x => Entry(e, TimelineEntryKind.StalkingOrderMoved, x.On, x.By, new()
        {
            ["step"] = Code(x.Step),
            ["until"] = x.Until is { } until ? Day(until) : "",
        }),
        StalkingMaracConsidered x => Entry(e, TimelineEntryKind.StalkingMaracConsidered, x.ConsideredOn, x.By, new() { ["outcome"] = Code(x.Outcome) }),
        StalkingCaseClosed x => Entry(e, TimelineEntryKind.StalkingCaseClosed, x.ClosedOn, x.By, new() { ["reason"] = Code(x.Reason) }),
        _ => null,
    };
}
