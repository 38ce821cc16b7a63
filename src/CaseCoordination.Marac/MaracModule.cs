using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Parties;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Marac.Worklist;
using CaseCoordination.Privacy.Sealing;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Marac;

public static class MaracModule
{
    /// <summary>The service this context answers for, and the name of its queue.</summary>
    public const string Service = "marac";

    /// <summary>What a case's stream holds, by the names it is stored under for ever.</summary>
    public static readonly IReadOnlyDictionary<string, Type> CaseEvents = new Dictionary<string, Type>
    {
        ["marac-case-opened"] = typeof(MaracCaseOpened),
        ["marac-referral-screened"] = typeof(MaracReferralScreened),
        ["marac-case-described"] = typeof(MaracCaseDescribed),
        ["marac-criterion-added"] = typeof(CriterionAdded),
        ["marac-case-declined"] = typeof(CaseDeclined),
        ["marac-repeat-found"] = typeof(RepeatFound),
        ["marac-repeat-confirmed"] = typeof(RepeatConfirmed),
        ["marac-repeat-dismissed"] = typeof(RepeatDismissed),
        ["marac-case-listed"] = typeof(CaseListed),
        ["marac-case-unlisted"] = typeof(CaseUnlisted),
        ["marac-case-deferred"] = typeof(CaseDeferred),
        ["marac-research-requested"] = typeof(ResearchRequested),
        ["marac-research-answered"] = typeof(ResearchAnswered),
        ["marac-case-heard"] = typeof(CaseHeard),
        ["marac-no-actions-recorded"] = typeof(NoActionsRecorded),
        ["marac-minutes-written"] = typeof(MinutesWritten),
        ["marac-agency-excluded"] = typeof(AgencyExcluded),
        ["marac-action-agreed"] = typeof(MaracActionAgreed),
        ["marac-action-started"] = typeof(MaracActionStarted),
        ["marac-action-completed"] = typeof(MaracActionCompleted),
        ["marac-action-not-done"] = typeof(MaracActionNotDone),
        ["marac-action-reassigned"] = typeof(MaracActionReassigned),
        ["marac-action-superseded"] = typeof(MaracActionSuperseded),
        ["marac-action-overdue"] = typeof(MaracActionOverdue),
        ["marac-action-escalated"] = typeof(MaracActionEscalated),
        ["marac-files-flagged"] = typeof(FilesFlagged),
        ["marac-flags-extended"] = typeof(FlagsExtended),
        ["marac-flags-expired"] = typeof(FlagsExpired),
        ["marac-transfer-requested"] = typeof(TransferRequested),
        ["marac-transfer-papers-sent"] = typeof(TransferPapersSent),
        ["marac-transfer-acknowledged"] = typeof(TransferAcknowledged),
        ["marac-death-recorded"] = typeof(DeathRecorded),
        ["marac-void-proposed"] = typeof(VoidProposed),
        ["marac-case-voided"] = typeof(CaseVoided),
        ["marac-idva-asked"] = typeof(IdvaAsked),
        ["marac-idva-contact-attempted"] = typeof(IdvaContactAttempted),
        ["marac-idva-contact-overdue"] = typeof(IdvaContactOverdue),
        ["marac-victim-updated"] = typeof(VictimUpdated),
        ["marac-victim-not-updated"] = typeof(VictimNotUpdated),
        ["marac-victim-update-overdue"] = typeof(VictimUpdateOverdue),
    };

    /// <summary>What a meeting's stream holds, likewise.</summary>
    public static readonly IReadOnlyDictionary<string, Type> MeetingEvents = new Dictionary<string, Type>
    {
        ["marac-meeting-scheduled"] = typeof(MeetingScheduled),
        ["marac-meeting-referrals-closed"] = typeof(MeetingReferralsClosed),
        ["marac-case-list-circulated"] = typeof(CaseListCirculated),
        ["marac-meeting-opened"] = typeof(MeetingOpened),
        ["marac-meeting-ended"] = typeof(MeetingEnded),
        ["marac-minutes-circulated"] = typeof(MinutesCirculated),
        ["marac-meeting-closed"] = typeof(MeetingClosed),
        ["marac-meeting-cancelled"] = typeof(MeetingCancelled),
        ["marac-attendance-recorded"] = typeof(AttendanceRecorded),
        ["marac-conflict-declared"] = typeof(ConflictDeclared),
        ["marac-agenda-item-added"] = typeof(AgendaItemAdded),
        ["marac-agenda-item-removed"] = typeof(AgendaItemRemoved),
        ["marac-agenda-item-moved"] = typeof(AgendaItemMoved),
    };

    /// <summary>What the notes of a case at a meeting hold, likewise.</summary>
    public static readonly IReadOnlyDictionary<string, Type> NoteEvents = new Dictionary<string, Type>
    {
        ["marac-note-taken"] = typeof(NoteTaken),
    };

    public static void ConfigureMarac(this StoreOptions store)
    {
        foreach (var (name, type) in CaseEvents.Concat(MeetingEvents).Concat(NoteEvents))
        {
            store.Events.MapEventType(type, name);
        }

        store.Projections.Add<MaracCaseProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<MaracMeetingProjection>(ProjectionLifecycle.Live);
        store.Projections.Add<MeetingNotesProjection>(ProjectionLifecycle.Live);
        store.Projections.Add(new MaracPeopleProjection(), ProjectionLifecycle.Inline);
        store.Projections.Add(new MaracPartiesProjection(), ProjectionLifecycle.Inline);
        store.Projections.Add<MaracCaseSummaryProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<MeetingSummaryProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<CaseDutiesProjection>(ProjectionLifecycle.Inline);

        store.Schema.For<CaseTokens>().DatabaseSchemaName("marac").FoundByTokens();
        store.Schema.For<MaracCaseSummary>().DatabaseSchemaName("marac").Duplicate(one => one.Position).Duplicate(one => one.Status).Duplicate(one => one.MeetingId);
        store.Schema.For<CaseDuties>().DatabaseSchemaName("marac");
        store.Schema.For<MeetingSummary>().DatabaseSchemaName("marac").Duplicate(one => one.HeldOn);
    }
}
