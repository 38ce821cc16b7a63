using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Screening;
using CaseCoordination.Referrals.Events;
using static CaseCoordination.Unit.Tests.Marac.Screening.Grounds;

namespace CaseCoordination.Unit.Tests.Marac.Screening;

public sealed class ScreenReferralTests
{
    [Fact]
    public void The_score_is_the_number_of_topics_answered_yes()
    {
        var screening = ScreenReferral.By(SafeLives, None with { Dash = DashOf(yes: 9) });

        (screening.Tool, screening.Score, screening.Unanswered).Should().Be((DashChecklist.Tool, 9, 0));
    }

    [Fact]
    public void Not_to_know_scores_nothing()
    {
        ScreenReferral.By(SafeLives, None with { Dash = DashOf(yes: 0, others: "dont-know") }).Score.Should().Be(0);
        ScreenReferral.By(SafeLives, None with { Dash = DashOf(yes: 13, others: "dont-know") }).Score.Should().Be(13);
    }

    [Fact]
    public void Topics_left_out_are_counted_as_not_answered()
    {
        var screening = ScreenReferral.By(SafeLives, None with { Dash = Dash(new Dictionary<string, string> { ["D01_INJURY"] = "yes", ["D02_FRIGHTENED"] = "dont-know" }) });

        (screening.Score, screening.Unanswered).Should().Be((1, 22));
    }

    [Fact]
    public void A_topic_answered_with_null_is_not_answered() =>
        ScreenReferral.By(SafeLives, None with { Dash = Dash(new Dictionary<string, string> { ["D01_INJURY"] = null! }) }).Unanswered.Should().Be(24);

    [Fact]
    public void Without_a_checklist_there_is_no_score()
    {
        var screening = ScreenReferral.By(SafeLives, None with { ProfessionalJudgement = new string('x', 40) });

        (screening.Tool, screening.Score, screening.Unanswered).Should().Be((null, null, null));
    }

    [Theory]
    [InlineData(13, false)]
    [InlineData(14, true)]
    [InlineData(24, true)]
    public void Fourteen_is_visible_high_risk_under_every_rule_set(int yes, bool met)
    {
        var details = None with { Dash = DashOf(yes) };

        ScreeningRuleSets.All.Should().AllSatisfy(rules => CriteriaBy(rules, details).Should().Equal(met ? [ReferralCriterion.VisibleHighRisk] : []));
    }

    [Theory]
    [Trait("Rule", "marac-judgement")]
    [InlineData(39, false)]
    [InlineData(40, true)]
    public void A_judgement_counts_from_40_characters_of_reason_white_space_around_it_aside(int characters, bool met) =>
        CriteriaBy(SafeLives, None with { ProfessionalJudgement = $" {new string('x', characters)}\n\n" })
            .Should().Equal(met ? [ReferralCriterion.ProfessionalJudgement] : []);

    [Theory]
    [Trait("Rule", "safelives-2015")]
    [Trait("Rule", "kent-medway-2025")]
    [InlineData(3, 12, true, false)]
    [InlineData(3, 7, true, false)]
    [InlineData(3, 6, true, true)]
    [InlineData(4, 1, true, true)]
    [InlineData(3, 13, false, false)]
    [InlineData(2, 6, false, false)]
    [InlineData(2, 1, false, false)]
    public void Three_incidents_show_escalation_in_12_months_and_since_2025_in_6(int count, int months, bool before, bool since)
    {
        var details = None with { Incidents = new() { Count = count, WindowMonths = months } };

        CriteriaBy(SafeLives, details).Should().Equal(before ? [ReferralCriterion.PotentialEscalation] : []);
        CriteriaBy(KentMedway, details).Should().Equal(since ? [ReferralCriterion.PotentialEscalation] : []);
    }

    [Theory]
    [Trait("Rule", "safelives-2015")]
    [Trait("Rule", "kent-medway-2025")]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void Suicide_or_self_harm_counts_with_current_abuse_and_only_since_2025(bool highRisk, bool current, bool met)
    {
        var details = None with { SuicideSelfHarm = new() { HighRisk = highRisk, AbuseCurrent = current } };

        CriteriaBy(SafeLives, details).Should().BeEmpty();
        CriteriaBy(KentMedway, details).Should().Equal(met ? [ReferralCriterion.SuicideSelfHarm] : []);
    }

    [Fact]
    public void A_repeat_needs_no_threshold()
    {
        var details = None with { Repeat = new() { PreviousReferralOn = new(2021, 9, 1), IncidentOn = new(2022, 5, 1) } };

        CriteriaBy(SafeLives, details).Should().Equal(ReferralCriterion.Repeat);
        CriteriaBy(KentMedway, details).Should().Equal(ReferralCriterion.Repeat);
    }

    [Fact]
    public void Nothing_met_goes_back_to_the_referrer_and_anything_met_does_not()
    {
        ScreenReferral.By(SafeLives, None with { Dash = DashOf(13) }).Outcome.Should().Be(ScreeningOutcome.ReturnedToReferrer);
        ScreenReferral.By(SafeLives, None with { Dash = DashOf(14) }).Outcome.Should().Be(ScreeningOutcome.ThresholdMet);
    }

    [Fact]
    public void Each_criterion_says_how_it_was_met() => ScreenReferral.By(SafeLives, None with
    {
        Dash = DashOf(15),
        Incidents = new() { Count = 4, WindowMonths = 5 },
    }).Criteria.Should().Equal(
        new CriterionMet(ReferralCriterion.VisibleHighRisk, "15 of 24 topics answered yes; 14 or more is visible high risk."),
        new CriterionMet(ReferralCriterion.PotentialEscalation, "4 incidents in 5 months; 3 in 12 show escalation."));
}
