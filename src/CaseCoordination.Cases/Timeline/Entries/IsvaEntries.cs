using CaseCoordination.Isva.Events;
using JasperFx.Events;
using static CaseCoordination.Cases.Timeline.Entries.TimelineEntries;

namespace CaseCoordination.Cases.Timeline.Entries;

/// <summary>
/// What each event of an ISVA case says on a timeline. A timeline is shown to more than may see what tells of sexual
/// violence: stages, needs and answers stay out of it.
/// </summary>
internal static class IsvaEntries
{
    public static TimelineEntry? Of(IEvent e) => e.Data switch
    {
        IsvaCaseOpened x => Entry(e, TimelineEntryKind.IsvaCaseOpened, x.OpenedOn, x.Agency, new() { ["from"] = x.ReferringAgency, ["source"] = Code(x.Source) }),
        IsvaCaseAccepted x => Entry(e, TimelineEntryKind.IsvaCaseAccepted, x.AcceptedOn, x.Agency, []),
        IsvaReferralEnded x => Entry(e, TimelineEntryKind.IsvaReferralEnded, x.EndedOn, "", new() { ["reason"] = Code(x.Reason) }),
        IsvaConsentConfirmed x => Entry(e, TimelineEntryKind.IsvaConsentConfirmed, x.ConfirmedOn, x.By, new() { ["by"] = Code(x.ConsentBy) }),
        IsvaConsentWithdrawn x => Entry(e, TimelineEntryKind.IsvaConsentWithdrawn, x.WithdrawnOn, "", []),
        IsvaCaseAllocated x => Entry(e, TimelineEntryKind.IsvaCaseAllocated, x.AllocatedOn, x.By, []),
        IsvaCaseWaitlisted x => Entry(e, TimelineEntryKind.IsvaCaseWaitlisted, x.Since, x.By, new() { ["priority"] = Code(x.Priority) }),
        IsvaContactAttempted x => Entry(e, TimelineEntryKind.IsvaContactAttempted, x.AttemptedOn, x.By, new() { ["outcome"] = Code(x.Outcome) }),
        IsvaClientEngaged x => Entry(e, TimelineEntryKind.IsvaClientEngaged, x.EngagedOn, x.By, []),
        _ => Later(e),
    };

    private static TimelineEntry? Later(IEvent e) => e.Data switch
    {
        IsvaNeedsAssessed x => Entry(e, TimelineEntryKind.IsvaNeedsAssessed, x.AssessedOn, x.By, new() { ["needs"] = Number(x.Needs.Count) }),
        IsvaSupportStarted x => Entry(e, TimelineEntryKind.IsvaSupportStarted, x.StartedOn, x.By, []),
        IsvaOutcomesRecorded x => Entry(e, TimelineEntryKind.IsvaOutcomesRecorded, x.RecordedOn, x.By, new() { ["at"] = Code(x.At) }),
        IsvaExitPlanned x => Entry(e, TimelineEntryKind.IsvaExitPlanned, x.PlannedOn, x.By, new() { ["for"] = Day(x.PlannedFor) }),
        IsvaCjStageMoved x => Entry(e, TimelineEntryKind.IsvaCjStageMoved, x.MovedOn, x.By, new() { ["tellBy"] = x.TellBy is { } by ? Day(by) : "" }),
        IsvaVictimTold x => Entry(e, TimelineEntryKind.IsvaVictimTold, x.ToldOn, x.By, new() { ["inTime"] = x.InTime ? "yes" : "no" }),
        IsvaTellingOverdue x => Entry(e, TimelineEntryKind.IsvaTellingOverdue, x.RaisedOn, "", new() { ["due"] = Day(x.DueOn) }),
        IsvaCaseClosed x => Entry(e, TimelineEntryKind.IsvaCaseClosed, x.ClosedOn, x.By, new() { ["reason"] = Code(x.Reason) }),
        IsvaCaseReopened x => Entry(e, TimelineEntryKind.IsvaCaseReopened, x.ReopenedOn, x.By, []),
        _ => null,
    };
}
