using CaseCoordination.Agencies;
using CaseCoordination.Cases.Timeline.Entries;
using CaseCoordination.Marac;
using CaseCoordination.Marac.Reading;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Plan;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Subjects;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Tray;
using JasperFx.Events;

namespace CaseCoordination.Unit.Tests.Golden;

/// <summary>What was stored once still tells today's code the same story.</summary>
public sealed class StoredEventsFoldTests
{
    private static readonly IReadOnlyDictionary<string, Func<object?, IEvent, object?>> Folds = new Dictionary<string, Func<object?, IEvent, object?>>
    {
        ["agency"] = (state, e) => AgencyFold.Evolve((Agency?)state, e.Data),
        ["referral"] = (state, e) => ReferralFold.Evolve((Referral?)state, e.Data),
        ["referral-summary"] = (state, e) => ReferralSummaryFold.Evolve((ReferralSummary?)state, e),
        ["routing-rules"] = (state, e) => RoutingRulesFold.Evolve((RoutingRules?)state, e.Data),
        ["plan"] = (state, e) => PartnershipPlanFold.Evolve((PartnershipPlan?)state, e.Data),
        ["plan-action"] = (state, e) => PriorityActionFold.Evolve((PriorityAction?)state, e.Data),
        ["marac-case"] = (state, e) => MaracCaseFold.Evolve((MaracCase?)state, e.Data),
        ["marac-case-summary"] = (state, e) => MaracCaseSummaryFold.Evolve((MaracCaseSummary?)state, e),
        ["marac-meeting"] = (state, e) => MaracMeetingFold.Evolve((MaracMeeting?)state, e.Data),
        ["marac-meeting-summary"] = (state, e) => MeetingSummaryFold.Evolve((MeetingSummary?)state, e),
        ["glass"] = (state, e) => GlassFold.Evolve((Glass?)state, e.Data),
        ["subject"] = (state, e) => SubjectFold.Evolve((SubjectRecord?)state, e.Data),
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
        ["consent-recorded"] = ["referral-received"],
        ["consent-withdrawn"] = ["referral-received"],
        ["withdrawal-acknowledged"] = ["referral-received", "consent-withdrawn"],
        ["referral-person-erased"] = ["referral-received"],
        ["glass-reviewed"] = ["glass-broken"],
        ["plan-activity-recorded"] = ["plan-action-adopted"],
        ["marac-referral-screened"] = ["marac-case-opened"],
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
