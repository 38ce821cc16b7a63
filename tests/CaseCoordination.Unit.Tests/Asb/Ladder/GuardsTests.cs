using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Exploitation;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.Asb.Ladder;

namespace CaseCoordination.Unit.Tests.Asb.Ladder;

/// <summary>Each guard by the code it refuses with, and the nearest case it lets through.</summary>
public sealed class GuardsTests
{
    private static readonly DateOnly Start = Story.Start;

    [Fact]
    [Trait("Rule", "asb-subject-kind")]
    public void A_step_against_premises_is_not_taken_against_a_person_nor_the_other_way_round()
    {
        new Story().Propose("pspo").Refusal!.Code.Should().Be("step-not-for-subject");
        new Story(kind: "premises").Propose("aba", signatories: ["kp", "twbc-cst"]).Refusal!.Code.Should().Be("step-not-for-subject");
        new Story(kind: "premises").Propose("pspo").Refusal.Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "asb-exploitation-first")]
    public void A_subject_who_may_be_exploited_is_helped_before_they_are_warned()
    {
        var story = new Story(exploitation: "yes");

        story.Propose("cpw").Refusal!.Code.Should().Be("exploitation-pathway-first");
        story.Step("advice").Should().BeNull();
        story.Do(open => ConsiderExploitation.Decide(new() { Outcome = "referred", Why = "Sent to the exploitation panel." }, open));
        story.Propose("cpw").Refusal.Should().BeNull();
    }

    [Fact]
    public void What_the_screening_at_service_finds_counts_as_well() =>
        new Story().Step("warning-letter-1", form => form with { SuspectedExploitation = "yes" })!.Code.Should().Be("exploitation-pathway-first");

    [Theory]
    [Trait("Rule", "asb-under-ten")]
    [InlineData("warning-letter-1")]
    [InlineData("aba")]
    [InlineData("injunction")]
    public void Under_ten_nothing_but_advice_and_a_parental_agreement_is_open(string step)
    {
        var story = new Story(born: Start.AddYears(-10).AddDays(1));

        story.Propose(step, signatories: ["kp", "twbc-cst"]).Refusal!.Code.Should().Be("subject-under-10");
        story.Step("advice").Should().BeNull();
        story.Step("parental-agreement", form => form with { ParentSigned = true }, signatories: ["kp", "twbc-cst"]).Should().BeNull();
    }

    [Theory]
    [Trait("Rule", "asb-youngest-age")]
    [InlineData("cpw")]
    [InlineData("fpn")]
    public void Sixteen_on_the_day_of_issue_is_old_enough_and_a_day_less_is_not(string step)
    {
        new Story(born: Start.AddYears(-16).AddDays(1)).Propose(step).Refusal!.Code.Should().Be("subject-too-young");
        new Story(born: Start.AddYears(-16)).Propose(step).Refusal.Should().BeNull();
    }

    [Fact]
    public void The_age_is_that_of_the_day_of_service_and_not_of_the_day_of_proposal()
    {
        var story = new Story(subject: new() { FamilyName = "B", ApproximateAge = 15 });
        story.Propose("cpw").Refusal!.Code.Should().Be("subject-too-young");

        story.After(365).Step("cpw", form => form with { ComplyBy = story.Today.AddDays(14) }).Should().BeNull();

        story.Events.OfType<InterventionServed>().Single().Should().BeEquivalentTo(new { AgeBand = "16-17", AgeBasis = "stated" });
    }

    [Fact]
    public void A_parental_agreement_is_for_children_under_ten_alone() =>
        new Story(born: Start.AddYears(-10)).Propose("parental-agreement", signatories: ["kp", "twbc-cst"]).Refusal!.Code.Should().Be("subject-too-young");

    [Fact]
    [Trait("Rule", "asb-age-known")]
    public void Where_the_age_is_not_known_it_is_told_at_service()
    {
        var story = new Story(subject: new() { FamilyName = "B" });

        story.Step("warning-letter-1")!.Code.Should().Be("age-unknown");
        story.Serve(form => form with { Age = 19, AgeBasis = "estimated" }).Refusal.Should().BeNull();
        story.Events.OfType<InterventionServed>().Single().AgeBasis.Should().Be("estimated");
    }

    [Fact]
    [Trait("Rule", "asb-issuer")]
    public void Only_agencies_of_the_right_kind_take_a_step()
    {
        var story = new Story().By("kenward");

        story.Step("advice")!.Code.Should().Be("not-an-issuer");
        story.By("kp").Serve().Refusal.Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "asb-rungs-skipped")]
    public void To_pass_over_steps_needs_a_reason()
    {
        new Story().Propose("cpw", rationale: null).Refusal!.Code.Should().Be("rationale-needed");
        new Story().Propose("advice", rationale: null).Refusal.Should().BeNull();
        var story = new Story();
        story.Propose("cpw");
        story.Events.OfType<InterventionProposed>().Single().Skipped.Should().Equal("advice", "warning-letter-1", "aba");
    }

    [Fact]
    [Trait("Rule", "asb-terms")]
    public void A_step_that_forbids_says_what() => new Story().Propose("cpw", terms: 0).Refusal!.Code.Should().Be("terms-needed");

    [Fact]
    [Trait("Rule", "asb-signatories")]
    public void An_agreement_is_signed_by_two_agencies_and_naming_one_twice_is_one()
    {
        new Story().Propose("aba", signatories: ["kp", "kp"]).Refusal!.Code.Should().Be("signatories-needed");
        new Story().Propose("aba", signatories: ["kp", "twbc-cst"]).Refusal.Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "asb-parent-signs")]
    public void Under_eighteen_a_parent_signs()
    {
        var story = new Story(born: Start.AddYears(-18).AddDays(1));

        story.Step("aba", signatories: ["kp", "twbc-cst"])!.Code.Should().Be("parent-must-sign");
        story.Serve(form => form with { ParentSigned = true }).Refusal.Should().BeNull();
        new Story(born: Start.AddYears(-18)).Step("aba", signatories: ["kp", "twbc-cst"]).Should().BeNull();
    }

    [Fact]
    public void An_agreement_runs_for_six_months_where_nothing_else_is_said()
    {
        var story = new Story();
        story.Step("aba", signatories: ["kp", "twbc-cst"]);

        story.Events.OfType<InterventionServed>().Single().Should().BeEquivalentTo(new { EndsOn = Start.AddMonths(6), ReviewsOn = new[] { Start.AddMonths(3) } });
    }

    [Fact]
    [Trait("Rule", "asb-warning-gives-time")]
    public void A_warning_gives_time()
    {
        var story = new Story();

        story.Step("cpw", form => form with { ComplyBy = Start })!.Code.Should().Be("time-to-comply-needed");
        story.Serve(form => form with { ComplyBy = Start.AddDays(1) }).Refusal.Should().BeNull();
    }

    [Fact]
    [Trait("Rule", "asb-cpn-after-cpw")]
    [Trait("Rule", "asb-cpw-time-over")]
    [Trait("Rule", "asb-cpn-continuation")]
    public void A_notice_needs_a_warning_for_the_same_conduct_its_time_over_and_the_conduct_going_on()
    {
        var story = new Story();
        story.Propose("cpn").Refusal!.Code.Should().Be("cpn-needs-cpw");
        story.Step("cpw", form => form with { ComplyBy = Start.AddDays(14) });
        story.Propose("cpn", conduct: "littering").Refusal!.Code.Should().Be("cpn-needs-cpw");

        story.After(14).Step("cpn")!.Code.Should().Be("warning-period-running");
        story.After(1).Serve().Refusal!.Code.Should().Be("no-evidence-of-continuation");
        story.Incident("littering").Serve().Refusal!.Code.Should().Be("no-evidence-of-continuation");
        story.Incident().Serve().Refusal.Should().BeNull();

        story.Events.OfType<InterventionServed>().Last().ChallengeUntil.Should().Be(story.Today.AddDays(20), "21 days begin with the day of issue");
    }

    [Fact]
    public void A_warning_withdrawn_bears_no_notice()
    {
        var story = new Story();
        story.Step("cpw", form => form with { ComplyBy = Start.AddDays(14) });
        story.After(20).Incident().Do(open => EndIntervention.Decide(new() { Reason = "withdrawn", EndedOn = story.Today }, 1, open));

        story.Propose("cpn").Refusal!.Code.Should().Be("cpn-needs-cpw");
    }

    [Fact]
    [Trait("Rule", "asb-offence-first")]
    [Trait("Rule", "asb-penalty-maximum")]
    public void A_penalty_needs_an_offence_and_is_no_more_than_the_maximum_with_fourteen_days_to_pay()
    {
        var story = new Story();
        story.Step("fpn", form => form with { Pence = 100_00 })!.Code.Should().Be("no-breach-confirmed");
        story.Step("cpw", form => form with { ComplyBy = story.Today.AddDays(1) });
        story.After(2).Incident().Step("cpn");
        story.After(1).Breach();

        story.Serve(form => form with { Pence = 100_01 }, number: 1).Refusal!.Code.Should().Be("penalty-too-high");
        story.Serve(number: 1).Refusal!.Code.Should().Be("penalty-too-high");
        story.Serve(form => form with { Pence = 100_00 }, number: 1).Refusal.Should().BeNull();

        story.Events.OfType<InterventionServed>().Last().PayBy.Should().Be(story.Today.AddDays(14));
    }

    [Fact]
    [Trait("Rule", "asb-yot-consulted")]
    [Trait("Rule", "asb-end-needed")]
    [Trait("Rule", "asb-longest")]
    public void A_young_persons_injunction_needs_the_youth_offending_team_and_ends_within_twelve_months()
    {
        var story = new Story(born: Start.AddYears(-15));

        story.Step("injunction")!.Code.Should().Be("yot-not-consulted");
        story.Serve(form => form with { YotConsultedOn = Start.AddDays(1) }).Refusal!.Code.Should().Be("yot-not-consulted", "it is consulted before");
        story.Serve(form => form with { YotConsultedOn = Start }).Refusal!.Code.Should().Be("end-needed");
        story.Serve(form => form with { YotConsultedOn = Start, EndsOn = Start.AddMonths(12).AddDays(1) }).Refusal!.Code.Should().Be("too-long");
        story.Serve(form => form with { YotConsultedOn = Start, EndsOn = Start.AddMonths(12) }).Refusal.Should().BeNull();
        new Story().Step("injunction").Should().BeNull("an adult's may run until further order");
    }

    [Fact]
    [Trait("Rule", "asb-shortest")]
    [Trait("Rule", "asb-yearly-review")]
    public void An_order_on_conviction_has_its_lengths_by_age_and_is_reviewed_yearly_under_eighteen()
    {
        var young = new Story(born: Start.AddYears(-15));
        young.Step("cbo", form => form with { EndsOn = Start.AddMonths(12).AddDays(-1) })!.Code.Should().Be("too-short");
        young.Serve(form => form with { EndsOn = Start.AddMonths(36).AddDays(1) }).Refusal!.Code.Should().Be("too-long");
        young.Serve(form => form with { EndsOn = Start.AddMonths(36), ReviewsOn = [Start.AddMonths(12).AddDays(1)] }).Refusal!.Code.Should().Be("yearly-review-needed");
        young.Serve(form => form with { EndsOn = Start.AddMonths(36) }).Refusal.Should().BeNull();
        young.Events.OfType<InterventionServed>().Single().ReviewsOn.Should().HaveCount(3);

        var adult = new Story();
        adult.Step("cbo", form => form with { EndsOn = Start.AddMonths(24).AddDays(-1) })!.Code.Should().Be("too-short");
        adult.Serve(form => form with { EndsOn = Start.AddMonths(24) }).Refusal.Should().BeNull();
        new Story().Step("cbo").Should().BeNull("until further order");
    }

    [Fact]
    [Trait("Rule", "asb-end-after-start")]
    public void Nothing_ends_before_it_starts() =>
        new Story().Step("aba", form => form with { EndsOn = Start.AddDays(-1) }, signatories: ["kp", "twbc-cst"])!.Code.Should().Be("end-before-start");

    [Fact]
    public void Every_guard_has_a_name_a_source_and_a_refusal_of_its_own()
    {
        Guards.All.Select(g => g.Id).Should().OnlyHaveUniqueItems();
        Guards.All.Select(g => g.Code).Should().OnlyHaveUniqueItems();
        Guards.All.Should().OnlyContain(g => g.Source.Length > 0 && g.Sentence.EndsWith('.'));
        Guards.All.Select(g => g.Code).Should().BeSubsetOf(CaseCoordination.AgencyApi.Door.ProblemCatalogue.Explained.Keys);
    }
}
