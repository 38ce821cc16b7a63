using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Screening;
using CaseCoordination.Referrals.Events;
using CsCheck;
using static CaseCoordination.Unit.Tests.Marac.Screening.Grounds;

namespace CaseCoordination.Unit.Tests.Marac.Screening;

/// <summary>What holds for every referral: a human may add a ground, and nothing takes one away.</summary>
public sealed class ScreeningOnlyAddsTests
{
    /// <summary>A referral and the same with one ground more.</summary>
    private static readonly Gen<(MaracDetails Before, MaracDetails After)> OneGroundMore = Gen.OneOf(
        Gen.Select(Any, Dashes).Select((d, dash) => (d with { Dash = null }, d with { Dash = dash })),
        Gen.Select(Any, Judgements).Select((d, judgement) => (d with { ProfessionalJudgement = null }, d with { ProfessionalJudgement = judgement })),
        Gen.Select(Any, Incidents).Select((d, incidents) => (d with { Incidents = null }, d with { Incidents = incidents })),
        Gen.Select(Any, SelfHarm).Select((d, harm) => (d with { SuicideSelfHarm = null }, d with { SuicideSelfHarm = harm })),
        Gen.Select(Any, Repeats).Select((d, repeat) => (d with { Repeat = null }, d with { Repeat = repeat })));

    [Fact]
    public void Another_ground_never_takes_a_criterion_away() => Always.Holds(Gen.Select(RuleSets, OneGroundMore), it =>
    {
        var (rules, (before, after)) = it;

        CriteriaBy(rules, before).Should().BeSubsetOf(CriteriaBy(rules, after));
    });

    [Fact]
    public void Another_ground_never_sends_back_what_met_the_threshold() => Always.Holds(Gen.Select(RuleSets, OneGroundMore), it =>
    {
        var (rules, (before, after)) = it;

        (ScreenReferral.By(rules, before).Outcome, ScreenReferral.By(rules, after).Outcome)
            .Should().NotBe((ScreeningOutcome.ThresholdMet, ScreeningOutcome.ReturnedToReferrer));
    });

    [Fact]
    public void Another_yes_never_takes_a_criterion_away() =>
        Always.Holds(Gen.Select(RuleSets, Any, Dashes, Gen.OneOf([.. DashChecklist.Topics.Order()])), it =>
        {
            var (rules, details, dash, topic) = it;
            var withYes = Dash(new Dictionary<string, string>(dash.Answers!) { [topic] = "yes" });

            CriteriaBy(rules, details with { Dash = dash }).Should().BeSubsetOf(CriteriaBy(rules, details with { Dash = withYes }));
        });

    [Fact]
    public void Visible_high_risk_is_fourteen_or_more_and_nothing_else() => Always.Holds(Gen.Select(RuleSets, Any), it =>
    {
        var (rules, details) = it;
        var screening = ScreenReferral.By(rules, details);

        screening.Criteria.Any(c => c.Criterion == ReferralCriterion.VisibleHighRisk).Should().Be(screening.Score >= 14);
    });

    [Fact]
    public void The_score_is_the_number_of_yes_between_0_and_24_and_with_what_is_unanswered_never_more() => Always.Holds(Gen.Select(RuleSets, Dashes), it =>
    {
        var (rules, dash) = it;
        var screening = ScreenReferral.By(rules, None with { Dash = dash });

        screening.Score.Should().Be(dash.Answers!.Count(a => a.Value == "yes"));
        (screening.Score + screening.Unanswered).Should().BeInRange(screening.Score!.Value, 24);
    });

    [Fact]
    public void The_threshold_is_met_when_any_criterion_is_and_each_is_named_once() => Always.Holds(Gen.Select(RuleSets, Any), it =>
    {
        var (rules, details) = it;
        var screening = ScreenReferral.By(rules, details);

        (screening.Outcome == ScreeningOutcome.ThresholdMet).Should().Be(screening.Criteria.Count > 0);
        screening.Criteria.Select(c => c.Criterion).Should().OnlyHaveUniqueItems();
    });
}
