using CaseCoordination.Agencies;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.Asb;
using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Reading;
using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.Matching;
using CaseCoordination.Cases.Timeline.Entries;
using CaseCoordination.Isva;
using CaseCoordination.Isva.Forums;
using CaseCoordination.Isva.Reading;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Marac.Worklist;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Places.Assets;
using CaseCoordination.Places.Audits;
using CaseCoordination.Places.Exclusions;
using CaseCoordination.Places.Hotspots;
using CaseCoordination.Places.Imports;
using CaseCoordination.Places.Reports;
using CaseCoordination.Places.Venues;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Import;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Subjects;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Services;
using CaseCoordination.Referrals.Tray;
using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Outreach;
using CaseCoordination.Stalking.Reading;
using JasperFx.Events;

namespace CaseCoordination.Unit.Tests.Golden;

/// <summary>What was stored once still tells today's code the same story.</summary>
public sealed class StoredEventsFoldTests
{
    private static readonly IReadOnlyDictionary<string, Func<object?, IEvent, object?>> Folds = new Dictionary<string, Func<object?, IEvent, object?>>
    {
        ["agency"] = (state, e) => AgencyFold.Evolve((Agency?)state, e.Data),
        ["webhook"] = (state, e) => WebhookFold.Evolve((Webhook?)state, e.Data),
        ["referral"] = (state, e) => ReferralFold.Evolve((Referral?)state, e.Data),
        ["referral-summary"] = (state, e) => ReferralSummaryFold.Evolve((ReferralSummary?)state, e),
        ["routing-draft"] = (state, e) => RoutingDraftFold.Evolve((RoutingDraft?)state, e.Data),
        ["service"] = (state, e) => ServiceFold.Evolve((Service?)state, e.Data),
        ["service-capacity"] = (state, e) => ServiceCapacityFold.Evolve((ServiceCapacity?)state, e),
        ["routing-rules"] = (state, e) => RoutingRulesFold.Evolve((RoutingRules?)state, e.Data),
        ["plan"] = (state, e) => PartnershipPlanFold.Evolve((PartnershipPlan?)state, e.Data),
        ["plan-action"] = (state, e) => PriorityActionFold.Evolve((PriorityAction?)state, e.Data),
        ["plan-entry"] = (state, e) => PlanEntriesProjection.EntryOf(e.Data) ?? state,
        ["activity-import"] = (state, e) => e.Data is ActivitiesImported import ? new ActivityImport(import.ImportId) : state,
        ["marac-case"] = (state, e) => MaracCaseFold.Evolve((MaracCase?)state, e.Data),
        ["asb-case"] = (state, e) => AsbCaseFold.Evolve((AsbCase?)state, e.Data),
        ["asb-case-summary"] = (state, e) => AsbCaseSummaryFold.Evolve((AsbCaseSummary?)state, e),
        ["case-review"] = (state, e) => AsbCaseReviewFold.Evolve((AsbCaseReview?)state, e.Data),
        ["case-review-summary"] = (state, e) => CaseReviewSummaryFold.Evolve((CaseReviewSummary?)state, e),
        ["stalking-case"] = (state, e) => StalkingCaseFold.Evolve((StalkingCase?)state, e.Data),
        ["stalking-summary"] = (state, e) => StalkingSummaryFold.Evolve((StalkingSummary?)state, e),
        ["stalking-outreach"] = (state, e) => StalkingOutreachFold.Evolve((StalkingOutreach?)state, e.Data),
        ["isva-case"] = (state, e) => IsvaCaseFold.Evolve((IsvaCase?)state, e.Data),
        ["isva-summary"] = (state, e) => IsvaSummaryFold.Evolve((IsvaSummary?)state, e),
        ["isva-forum"] = (state, e) => ForumMeetingFold.Evolve((ForumMeeting?)state, e.Data),
        ["marac-case-summary"] = (state, e) => MaracCaseSummaryFold.Evolve((MaracCaseSummary?)state, e),
        ["marac-case-duties"] = (state, e) => CaseDutiesFold.Evolve((CaseDuties?)state, e),
        ["isva-tellings-due"] = (state, e) => TellingsDueFold.Evolve((TellingsDue?)state, e.Data),
        ["marac-meeting"] = (state, e) => MaracMeetingFold.Evolve((MaracMeeting?)state, e.Data),
        ["marac-meeting-summary"] = (state, e) => MeetingSummaryFold.Evolve((MeetingSummary?)state, e),
        ["marac-notes"] = (state, e) => MeetingNotesFold.Evolve((MeetingNotes?)state, e.Data),
        ["glass"] = (state, e) => GlassFold.Evolve((Glass?)state, e.Data),
        ["subject"] = (state, e) => SubjectFold.Evolve((SubjectRecord?)state, e.Data),
        ["people-pair"] = (state, e) => PairDecisionFold.Evolve((PairDecision?)state, e.Data),
        ["case-file"] = (state, e) => CaseFileFold.Evolve((CaseFile?)state, e.Data),
        ["quarterly-report"] = (state, e) => QuarterlyReportFold.Evolve((QuarterlyReport?)state, e),
        ["place-report"] = (state, e) => PlaceReportFold.Evolve((PlaceReport?)state, e),
        ["place-hotspot"] = (state, e) => IdentifiedHotspotFold.Evolve((IdentifiedHotspot?)state, e),
        ["place-crash"] = (state, e) => CrashFold.Evolve((Crash?)state, e),
        ["place-import"] = (state, e) => PlaceImportFold.Evolve((PlaceImport?)state, e.Data),
        ["exclusion"] = (state, e) => ExclusionFold.Evolve((Exclusion?)state, e),
        ["asset"] = (state, e) => AssetFold.Evolve((Asset?)state, e),
        ["cctv-incident"] = (state, e) => CctvIncidentFold.Evolve((CctvIncident?)state, e),
        ["place-audit"] = (state, e) => PlaceAuditFold.Evolve((PlaceAudit?)state, e),
        ["venue"] = (state, e) => VenueFold.Evolve((Venue?)state, e),
        ["assessment"] = (state, e) => StrategicAssessmentFold.Evolve((StrategicAssessment?)state, e),
        ["measures"] = (state, e) => MeasureSetFold.Evolve((MeasureSet?)state, e.StreamId, e.Data),
    };

    /// <summary>What must have happened before it, where it is not the first of its stream.</summary>
    private static readonly IReadOnlyDictionary<string, string[]> Before = new Dictionary<string, string[]>
    {
        ["referral-routed"] = ["referral-received"],
        ["referral-undeliverable"] = ["referral-received"],
        ["referral-acknowledged"] = ["referral-received", "referral-routed"],
        ["referral-accepted"] = ["referral-received", "referral-routed"],
        ["referral-declined"] = ["referral-received", "referral-routed"],
        ["referral-returned"] = ["referral-received", "referral-routed", "referral-declined"],
        ["clocks-started"] = ["referral-received", "referral-routed"],
        ["response-overdue"] = ["referral-received", "referral-routed", "clocks-started"],
        ["loop-escalated"] = ["referral-received", "referral-routed", "clocks-started", "response-overdue"],
        ["answer-explained"] = ["referral-received", "referral-routed"],
        ["information-requested"] = ["referral-received", "referral-routed"],
        ["information-provided"] = ["referral-received", "referral-routed", "information-requested"],
        ["referral-redirected"] = ["referral-received", "referral-routed"],
        ["referral-sent-by-hand"] = ["referral-received"],
        ["referral-withdrawn"] = ["referral-received", "referral-routed"],
        ["service-progressed"] = ["referral-received", "referral-routed", "referral-accepted"],
        ["referral-outcome-recorded"] = ["referral-received", "referral-routed"],
        ["referral-closed"] = ["referral-received", "referral-routed"],
        ["entry-corrected"] = ["referral-received"],
        ["person-corrected"] = ["referral-received"],
        ["entry-disputed"] = ["referral-received"],
        ["further-referral-found"] = ["referral-received"],
        ["consent-recorded"] = ["referral-received"],
        ["consent-withdrawn"] = ["referral-received"],
        ["withdrawal-acknowledged"] = ["referral-received", "consent-withdrawn"],
        ["referral-person-erased"] = ["referral-received"],
        ["glass-reviewed"] = ["glass-broken"],
        ["webhook-types-chosen"] = ["webhook-registered"],
        ["webhook-secret-rotated"] = ["webhook-registered"],
        ["webhook-approved"] = ["webhook-registered"],
        ["webhook-paused"] = ["webhook-registered"],
        ["webhook-disabled"] = ["webhook-registered"],
        ["webhook-removed"] = ["webhook-registered"],
        ["webhook-resumed"] = ["webhook-registered", "webhook-paused"],
        ["plan-activity-recorded"] = ["plan-action-adopted"],
        ["plan-activity-reported"] = ["plan-action-adopted"],
        ["plan-activity-withdrawn"] = ["plan-action-adopted", "plan-activity-reported"],
        ["plan-progress-rated"] = ["plan-action-adopted"],
        ["plan-progress-corrected"] = ["plan-action-adopted", "plan-progress-rated"],
        ["plan-entry-withdrawn"] = ["plan-action-adopted", "plan-progress-rated"],
        ["marac-referral-screened"] = ["marac-case-opened"],
        ["asb-referral-taken-on"] = ["asb-case-opened"],
        ["asb-incident-logged"] = ["asb-case-opened"],
        ["asb-exploitation-considered"] = ["asb-case-opened"],
        ["asb-intervention-proposed"] = ["asb-case-opened"],
        ["asb-intervention-approved"] = ["asb-case-opened", "asb-intervention-proposed"],
        ["asb-intervention-served"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved"],
        ["asb-compliance-checked"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served"],
        ["asb-breach-reported"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served"],
        ["asb-breach-confirmed"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served", "asb-breach-reported"],
        ["asb-breach-not-confirmed"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served", "asb-breach-reported"],
        ["asb-intervention-reviewed"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served"],
        ["asb-intervention-challenged"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served"],
        ["asb-intervention-review-fell-due"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served"],
        ["asb-intervention-expired"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served"],
        ["asb-penalty-payment-fell-due"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served"],
        ["asb-intervention-challenge-ruled"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served", "asb-intervention-challenged"],
        ["asb-challenge-period-ended"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served"],
        ["asb-intervention-ended"] = ["asb-case-opened", "asb-intervention-proposed", "asb-intervention-approved", "asb-intervention-served"],
        ["asb-case-closed"] = ["asb-case-opened"],
        ["asb-person-erased"] = ["asb-case-opened"],
        ["case-review-acknowledged"] = ["case-review-requested"],
        ["case-review-information-requested"] = ["case-review-requested"],
        ["case-review-threshold-met"] = ["case-review-requested"],
        ["case-review-threshold-not-met"] = ["case-review-requested"],
        ["case-review-panel-held"] = ["case-review-requested"],
        ["case-review-outcome-sent"] = ["case-review-requested"],
        ["case-review-appealed"] = ["case-review-requested"],
        ["case-review-clock-struck"] = ["case-review-requested"],
        ["case-review-closed"] = ["case-review-requested"],
        ["case-review-applicant-erased"] = ["case-review-requested"],
        ["stalking-referral-screened"] = ["stalking-case-opened"],
        ["stalking-case-accepted"] = ["stalking-case-opened"],
        ["stalking-referral-ended"] = ["stalking-case-opened"],
        ["stalking-consent-withdrawn"] = ["stalking-case-opened"],
        ["stalking-safe-contact-agreed"] = ["stalking-case-opened"],
        ["stalking-safe-contact-doubted"] = ["stalking-case-opened", "stalking-safe-contact-agreed"],
        ["stalking-contact-attempted"] = ["stalking-case-opened"],
        ["stalking-contact-overdue"] = ["stalking-case-opened"],
        ["stalking-victim-engaged"] = ["stalking-case-opened"],
        ["stalking-risk-assessed"] = ["stalking-case-opened"],
        ["stalking-support-given"] = ["stalking-case-opened"],
        ["stalking-case-reviewed"] = ["stalking-case-opened"],
        ["stalking-review-overdue"] = ["stalking-case-opened"],
        ["stalking-order-moved"] = ["stalking-case-opened"],
        ["stalking-marac-considered"] = ["stalking-case-opened"],
        ["stalking-case-closed"] = ["stalking-case-opened"],
        ["isva-case-accepted"] = ["isva-case-opened"],
        ["isva-referral-ended"] = ["isva-case-opened"],
        ["isva-consent-confirmed"] = ["isva-case-opened"],
        ["isva-consent-withdrawn"] = ["isva-case-opened"],
        ["isva-case-allocated"] = ["isva-case-opened"],
        ["isva-case-waitlisted"] = ["isva-case-opened"],
        ["isva-contact-attempted"] = ["isva-case-opened"],
        ["isva-client-engaged"] = ["isva-case-opened"],
        ["isva-needs-assessed"] = ["isva-case-opened", "isva-client-engaged"],
        ["isva-support-started"] = ["isva-case-opened"],
        ["isva-outcomes-recorded"] = ["isva-case-opened"],
        ["isva-exit-planned"] = ["isva-case-opened"],
        ["isva-cj-stage-moved"] = ["isva-case-opened"],
        ["isva-victim-told"] = ["isva-case-opened", "isva-cj-stage-moved"],
        ["isva-telling-overdue"] = ["isva-case-opened", "isva-cj-stage-moved"],
        ["isva-case-closed"] = ["isva-case-opened"],
        ["isva-case-reopened"] = ["isva-case-opened", "isva-case-closed"],
        ["marac-case-described"] = ["marac-case-opened"],
        ["marac-criterion-added"] = ["marac-case-opened"],
        ["marac-case-declined"] = ["marac-case-opened"],
        ["marac-repeat-found"] = ["marac-case-opened"],
        ["marac-repeat-confirmed"] = ["marac-case-opened"],
        ["marac-repeat-dismissed"] = ["marac-case-opened"],
        ["marac-case-listed"] = ["marac-case-opened"],
        ["marac-case-unlisted"] = ["marac-case-opened"],
        ["marac-case-deferred"] = ["marac-case-opened"],
        ["marac-research-requested"] = ["marac-case-opened"],
        ["marac-research-answered"] = ["marac-case-opened"],
        ["marac-case-heard"] = ["marac-case-opened"],
        ["marac-no-actions-recorded"] = ["marac-case-opened"],
        ["marac-minutes-written"] = ["marac-case-opened"],
        ["marac-agency-excluded"] = ["marac-case-opened"],
        ["marac-action-agreed"] = ["marac-case-opened"],
        ["marac-action-started"] = ["marac-case-opened", "marac-action-agreed"],
        ["marac-action-completed"] = ["marac-case-opened", "marac-action-agreed"],
        ["marac-action-not-done"] = ["marac-case-opened", "marac-action-agreed"],
        ["marac-action-reassigned"] = ["marac-case-opened", "marac-action-agreed"],
        ["marac-action-superseded"] = ["marac-case-opened", "marac-action-agreed"],
        ["marac-action-overdue"] = ["marac-case-opened", "marac-action-agreed"],
        ["marac-action-escalated"] = ["marac-case-opened", "marac-action-agreed"],
        ["marac-files-flagged"] = ["marac-case-opened"],
        ["marac-flags-extended"] = ["marac-case-opened"],
        ["marac-flags-expired"] = ["marac-case-opened"],
        ["marac-transfer-requested"] = ["marac-case-opened"],
        ["marac-transfer-papers-sent"] = ["marac-case-opened"],
        ["marac-transfer-acknowledged"] = ["marac-case-opened"],
        ["marac-death-recorded"] = ["marac-case-opened"],
        ["marac-void-proposed"] = ["marac-case-opened"],
        ["marac-case-voided"] = ["marac-case-opened"],
        ["marac-idva-asked"] = ["marac-case-opened"],
        ["marac-idva-contact-attempted"] = ["marac-case-opened", "marac-idva-asked"],
        ["marac-idva-contact-overdue"] = ["marac-case-opened", "marac-idva-asked"],
        ["marac-victim-updated"] = ["marac-case-opened"],
        ["marac-victim-not-updated"] = ["marac-case-opened"],
        ["marac-victim-update-overdue"] = ["marac-case-opened"],
        ["marac-meeting-referrals-closed"] = ["marac-meeting-scheduled"],
        ["marac-case-list-circulated"] = ["marac-meeting-scheduled"],
        ["marac-meeting-opened"] = ["marac-meeting-scheduled"],
        ["marac-meeting-ended"] = ["marac-meeting-scheduled"],
        ["marac-minutes-circulated"] = ["marac-meeting-scheduled"],
        ["marac-meeting-closed"] = ["marac-meeting-scheduled"],
        ["marac-meeting-cancelled"] = ["marac-meeting-scheduled"],
        ["marac-attendance-recorded"] = ["marac-meeting-scheduled"],
        ["marac-conflict-declared"] = ["marac-meeting-scheduled"],
        ["marac-agenda-item-added"] = ["marac-meeting-scheduled"],
        ["marac-agenda-item-removed"] = ["marac-meeting-scheduled"],
        ["marac-agenda-item-moved"] = ["marac-meeting-scheduled"],
        ["case-file-unlinked"] = ["case-file-linked"],
        ["case-file-proposal-dropped"] = ["case-file-link-proposed"],
        ["case-file-left"] = ["case-file-joined"],
        ["case-file-restriction-lifted"] = ["case-file-restricted"],
        ["report-narrative-written"] = ["report-opened"],
        ["report-signed-off"] = ["report-opened"],
        ["report-published"] = ["report-opened", "report-signed-off"],
        ["report-restated"] = ["report-opened", "report-signed-off", "report-published"],
        ["place-report-moved"] = ["place-report-made"],
        ["place-report-relocated"] = ["place-report-made"],
        ["place-report-overdue"] = ["place-report-made"],
        ["exclusion-moved"] = ["exclusion-proposed"],
        ["exclusion-expired"] = ["exclusion-proposed"],
        ["asset-moved"] = ["asset-acquired"],
        ["eva-recommendation-moved"] = ["eva-completed"],
        ["eva-report-shared"] = ["eva-completed"],
    };

    public static TheoryData<string> EveryEvent => [.. GoldenFile.OfEvents];

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void Every_fold_accepts_it_and_at_least_one_learns_from_it(string name)
    {
        var story = GoldenFile.Stream([.. Before.GetValueOrDefault(name, []), name]);

        Folds.Where(fold => Learns(fold.Value, story)).Should().NotBeEmpty("a stored event that changes nothing is lost on everyone");
    }

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void No_fold_fails_where_it_meets_it_first(string name) =>
        Folds.Values.Should().AllSatisfy(fold => FluentActions.Invoking(() => fold(null, GoldenFile.Stream(name)[0])).Should().NotThrow());

    [Theory]
    [MemberData(nameof(EveryEvent))]
    public void Timelines_and_facts_are_told_from_it_the_same_each_time(string name)
    {
        var stored = GoldenFile.Stream(name)[0];

        TimelineEntries.Of(stored).Should().BeEquivalentTo(TimelineEntries.Of(stored));
        FactsProjection.FactsOf(stored).Should().BeEquivalentTo(FactsProjection.FactsOf(stored), o => o.WithStrictOrdering());
    }

    private static bool Learns(Func<object?, IEvent, object?> fold, IReadOnlyList<IEvent> story)
    {
        var before = story.SkipLast(1).Aggregate((object?)null, fold);
        return !ReferenceEquals(before, fold(before, story[^1]));
    }
}
