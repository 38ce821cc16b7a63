using CaseCoordination.Agencies;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.Cases.Timeline.Entries;
using CaseCoordination.Marac;
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
        ["webhook"] = (state, e) => WebhookFold.Evolve((Webhook?)state, e.Data),
        ["referral"] = (state, e) => ReferralFold.Evolve((Referral?)state, e.Data),
        ["referral-summary"] = (state, e) => ReferralSummaryFold.Evolve((ReferralSummary?)state, e),
        ["routing-rules"] = (state, e) => RoutingRulesFold.Evolve((RoutingRules?)state, e.Data),
        ["plan"] = (state, e) => PartnershipPlanFold.Evolve((PartnershipPlan?)state, e.Data),
        ["plan-action"] = (state, e) => PriorityActionFold.Evolve((PriorityAction?)state, e.Data),
        ["marac-case"] = (state, e) => MaracCaseFold.Evolve((MaracCase?)state, e.Data),
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
        ["webhook-types-chosen"] = ["webhook-registered"],
        ["webhook-secret-rotated"] = ["webhook-registered"],
        ["webhook-approved"] = ["webhook-registered"],
        ["webhook-paused"] = ["webhook-registered"],
        ["webhook-disabled"] = ["webhook-registered"],
        ["webhook-removed"] = ["webhook-registered"],
        ["webhook-resumed"] = ["webhook-registered", "webhook-paused"],
        ["plan-activity-recorded"] = ["plan-action-adopted"],
        ["marac-referral-screened"] = ["marac-case-opened"],
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
