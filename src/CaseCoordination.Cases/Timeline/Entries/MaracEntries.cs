using System.Text.Json;
using CaseCoordination.Marac.Events;
using JasperFx.Events;

namespace CaseCoordination.Cases.Timeline.Entries;

/// <summary>What each event of a MARAC case, and of a meeting, says on a timeline.</summary>
internal static class MaracEntries
{
    public static TimelineEntry? Of(IEvent e) => Screened(e) ?? Met(e) ?? Acted(e) ?? Reached(e) ?? Ended(e) ?? Held(e);

    private static TimelineEntry? Screened(IEvent e) => e.Data switch
    {
        MaracCaseOpened x => TimelineEntries.Entry(e, TimelineEntryKind.MaracOpened, x.ReferredOn, x.ReferringAgency, []),
        MaracReferralScreened x => TimelineEntries.Entry(e, TimelineEntryKind.MaracScreened, x.ScreenedOn, "", new()
        {
            ["ruleSet"] = x.RuleSet,
            ["outcome"] = Code(x.Outcome),
            ["criteria"] = string.Join(", ", x.Criteria.Select(met => Code(met.Criterion))),
        }),
        CriterionAdded x => TimelineEntries.Entry(e, TimelineEntryKind.MaracCriterionAdded, x.AddedOn, "", new() { ["criterion"] = Code(x.Criterion) }),
        CaseDeclined x => TimelineEntries.Entry(e, TimelineEntryKind.MaracDeclined, x.DeclinedOn, "", new() { ["reason"] = x.Reason }),
        RepeatFound x => TimelineEntries.Entry(e, TimelineEntryKind.MaracRepeatFound, x.FoundOn, "", new()
        {
            ["certain"] = x.Certain ? "yes" : "no",
            ["earlier"] = $"{x.EarlierCaseId}",
            ["anchor"] = Day(x.Anchor),
            ["rule"] = x.Rule,
        }),
        RepeatConfirmed x => TimelineEntries.Entry(e, TimelineEntryKind.MaracRepeatConfirmed, x.ConfirmedOn, "", new() { ["earlier"] = $"{x.EarlierCaseId}" }),
        RepeatDismissed x => TimelineEntries.Entry(e, TimelineEntryKind.MaracRepeatDismissed, x.DismissedOn, "", new() { ["earlier"] = $"{x.EarlierCaseId}" }),
        _ => null,
    };

    private static TimelineEntry? Met(IEvent e) => e.Data switch
    {
        CaseListed x => TimelineEntries.Entry(e, TimelineEntryKind.MaracListed, x.ListedOn, "", new()
        {
            ["meeting"] = $"{x.MeetingId}",
            ["on"] = Day(x.MeetingOn),
            ["late"] = x.Late ? "yes" : "no",
        }),
        CaseUnlisted x => TimelineEntries.Entry(e, TimelineEntryKind.MaracUnlisted, x.UnlistedOn, "", new() { ["meeting"] = $"{x.MeetingId}" }),
        CaseDeferred x => TimelineEntries.Entry(e, TimelineEntryKind.MaracDeferred, x.DeferredOn, "", new() { ["meeting"] = $"{x.MeetingId}", ["escalated"] = x.Escalation is null ? "no" : "yes" }),
        ResearchRequested x => TimelineEntries.Entry(e, TimelineEntryKind.MaracResearchRequested, x.RequestedOn, "", new() { ["asked"] = x.Agency, ["due"] = Day(x.DueOn) }),
        ResearchAnswered x => TimelineEntries.Entry(e, TimelineEntryKind.MaracResearchAnswered, x.AnsweredOn, x.Agency, new() { ["nothingKnown"] = x.NothingKnown ? "yes" : "no" }),
        CaseHeard x => TimelineEntries.Entry(e, TimelineEntryKind.MaracHeard, x.HeardOn, "", new()
        {
            ["meeting"] = $"{x.MeetingId}",
            ["repeat"] = x.Repeat ? "yes" : "no",
            ["agencies"] = string.Join(", ", x.Agencies),
        }),
        NoActionsRecorded x => TimelineEntries.Entry(e, TimelineEntryKind.MaracNoActions, x.RecordedOn, "", []),
        MinutesWritten x => TimelineEntries.Entry(e, TimelineEntryKind.MaracMinutesWritten, x.WrittenOn, "", new() { ["meeting"] = $"{x.MeetingId}" }),
        AgencyExcluded x => TimelineEntries.Entry(e, TimelineEntryKind.MaracAgencyExcluded, x.ExcludedOn, "", new() { ["excluded"] = x.Agency }),
        _ => null,
    };

    private static TimelineEntry? Acted(IEvent e) => e.Data switch
    {
        MaracActionAgreed x => TimelineEntries.Entry(e, TimelineEntryKind.MaracActionAgreed, x.AgreedOn, x.Agency, new()
        {
            ["action"] = $"{x.ActionId}",
            ["type"] = x.Type,
            ["due"] = Day(x.DueOn),
        }),
        MaracActionStarted x => TimelineEntries.Entry(e, TimelineEntryKind.MaracActionStarted, x.StartedOn, x.Agency, new() { ["action"] = $"{x.ActionId}" }),
        MaracActionCompleted x => TimelineEntries.Entry(e, TimelineEntryKind.MaracActionCompleted, x.CompletedOn, x.Agency, new() { ["action"] = $"{x.ActionId}" }),
        MaracActionNotDone x => TimelineEntries.Entry(e, TimelineEntryKind.MaracActionNotDone, x.RecordedOn, x.Agency, new() { ["action"] = $"{x.ActionId}", ["because"] = Code(x.Because) }),
        MaracActionReassigned x => TimelineEntries.Entry(e, TimelineEntryKind.MaracActionReassigned, x.ReassignedOn, x.To, new()
        {
            ["action"] = $"{x.ActionId}",
            ["from"] = x.From,
            ["to"] = x.To,
            ["due"] = Day(x.DueOn),
        }),
        MaracActionSuperseded x => TimelineEntries.Entry(e, TimelineEntryKind.MaracActionSuperseded, x.SupersededOn, "", new() { ["action"] = $"{x.ActionId}", ["by"] = $"{x.By}" }),
        MaracActionOverdue x => TimelineEntries.Entry(e, TimelineEntryKind.MaracActionOverdue, x.RaisedOn, x.Agency, new() { ["action"] = $"{x.ActionId}", ["due"] = Day(x.DueOn) }),
        MaracActionEscalated x => TimelineEntries.Entry(e, TimelineEntryKind.MaracActionEscalated, x.EscalatedOn, x.Agency, new()
        {
            ["action"] = $"{x.ActionId}",
            ["step"] = $"{x.Step}",
            ["late"] = $"{x.WorkingDaysLate}",
        }),
        _ => null,
    };

    private static TimelineEntry? Reached(IEvent e) => e.Data switch
    {
        IdvaAsked x => TimelineEntries.Entry(e, TimelineEntryKind.MaracAdvocateAsked, x.AskedOn, "", new() { ["asked"] = x.Agency, ["due"] = Day(x.ContactDueOn) }),
        IdvaContactAttempted x => TimelineEntries.Entry(e, TimelineEntryKind.MaracAdvocateContact, x.AttemptedOn, x.Agency, new() { ["channel"] = x.Channel, ["outcome"] = x.Outcome }),
        IdvaContactOverdue x => TimelineEntries.Entry(e, TimelineEntryKind.MaracAdvocateOverdue, x.RaisedOn, x.Agency, new() { ["due"] = Day(x.DueOn) }),
        VictimUpdated x => TimelineEntries.Entry(e, TimelineEntryKind.MaracVictimUpdated, x.UpdatedOn, x.Agency, []),
        VictimNotUpdated x => TimelineEntries.Entry(e, TimelineEntryKind.MaracVictimNotUpdated, x.DecidedOn, x.Agency, new() { ["reason"] = x.Reason }),
        VictimUpdateOverdue x => TimelineEntries.Entry(e, TimelineEntryKind.MaracVictimUpdateOverdue, x.RaisedOn, x.Agency, new() { ["due"] = Day(x.DueOn) }),
        _ => null,
    };

    private static TimelineEntry? Ended(IEvent e) => e.Data switch
    {
        FilesFlagged x => TimelineEntries.Entry(e, TimelineEntryKind.MaracFilesFlagged, x.FlaggedOn, "", new() { ["agencies"] = string.Join(", ", x.Agencies), ["until"] = Day(x.Until) }),
        FlagsExtended x => TimelineEntries.Entry(e, TimelineEntryKind.MaracFlagsExtended, x.ExtendedOn, "", new() { ["by"] = $"{x.ByCaseId}", ["until"] = Day(x.Until) }),
        FlagsExpired x => TimelineEntries.Entry(e, TimelineEntryKind.MaracFlagsExpired, x.ExpiredOn, "", new() { ["agencies"] = string.Join(", ", x.Agencies) }),
        TransferRequested x => TimelineEntries.Entry(e, TimelineEntryKind.MaracTransferRequested, x.RequestedOn, "", new() { ["to"] = x.To, ["reason"] = x.Reason }),
        TransferPapersSent x => TimelineEntries.Entry(e, TimelineEntryKind.MaracPapersSent, x.SentOn, "", new() { ["papers"] = string.Join(", ", x.Papers) }),
        TransferAcknowledged x => TimelineEntries.Entry(e, TimelineEntryKind.MaracTransferAcknowledged, x.AcknowledgedOn, "", []),
        DeathRecorded x => TimelineEntries.Entry(e, TimelineEntryKind.MaracDeath, x.RecordedOn, "", new() { ["role"] = x.Role }),
        VoidProposed x => TimelineEntries.Entry(e, TimelineEntryKind.MaracVoidProposed, x.ProposedOn, "", new() { ["reason"] = x.Reason }),
        CaseVoided x => TimelineEntries.Entry(e, TimelineEntryKind.MaracVoided, x.VoidedOn, "", new() { ["reason"] = x.Reason }),
        _ => null,
    };

    private static TimelineEntry? Held(IEvent e) => e.Data switch
    {
        MeetingScheduled x => TimelineEntries.Entry(e, TimelineEntryKind.MaracMeetingScheduled, x.ScheduledOn, "", new()
        {
            ["on"] = Day(x.HeldOn),
            ["place"] = x.Place,
            ["emergency"] = x.Emergency ? "yes" : "no",
            ["closes"] = Day(x.ReferralsCloseOn),
        }),
        MeetingReferralsClosed x => TimelineEntries.Entry(e, TimelineEntryKind.MaracReferralsClosed, x.ClosedOn, "", []),
        CaseListCirculated x => TimelineEntries.Entry(e, TimelineEntryKind.MaracCaseListCirculated, x.CirculatedOn, "", new() { ["cases"] = $"{x.Cases}" }),
        MeetingOpened x => TimelineEntries.Entry(e, TimelineEntryKind.MaracMeetingOpened, x.HeldOn, "", []),
        MeetingEnded x => TimelineEntries.Entry(e, TimelineEntryKind.MaracMeetingEnded, x.EndedOn, "", []),
        MinutesCirculated x => TimelineEntries.Entry(e, TimelineEntryKind.MaracMinutesCirculated, x.CirculatedOn, "", []),
        MeetingClosed x => TimelineEntries.Entry(e, TimelineEntryKind.MaracMeetingClosed, x.ClosedOn, "", []),
        MeetingCancelled x => TimelineEntries.Entry(e, TimelineEntryKind.MaracMeetingCancelled, x.CancelledOn, "", new() { ["reason"] = x.Reason, ["cases"] = $"{x.Cases.Count}" }),
        AttendanceRecorded x => TimelineEntries.Entry(e, TimelineEntryKind.MaracAttendance, x.RecordedOn, x.Agency, new() { ["attendance"] = Code(x.Attendance) }),
        ConflictDeclared x => TimelineEntries.Entry(e, TimelineEntryKind.MaracConflict, x.DeclaredOn, x.Agency, new() { ["case"] = $"{x.CaseId}" }),
        AgendaItemAdded x => TimelineEntries.Entry(e, TimelineEntryKind.MaracAgendaAdded, x.AddedOn, "", new() { ["case"] = $"{x.CaseId}", ["late"] = x.Late ? "yes" : "no" }),
        AgendaItemRemoved x => TimelineEntries.Entry(e, TimelineEntryKind.MaracAgendaRemoved, x.RemovedOn, "", new() { ["case"] = $"{x.CaseId}" }),
        AgendaItemMoved x => TimelineEntries.Entry(e, TimelineEntryKind.MaracAgendaMoved, x.MovedOn, "", new() { ["case"] = $"{x.CaseId}" }),
        _ => null,
    };

    private static string Code<T>(T word)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()!);

    private static string Day(DateOnly day) => day.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
