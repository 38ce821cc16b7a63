using CaseCoordination.Asb;
using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Asb.Interventions;

/// <summary>A notice with a prohibition (1) and a requirement (2), appealed against three days after it was served.</summary>
public sealed class AppealTests
{
    private const int Prohibition = 1;
    private const int Requirement = 2;

    [Fact]
    [Trait("Rule", "asb-appeal-suspends")]
    public void While_an_appeal_runs_what_the_notice_requires_has_no_effect_and_what_it_forbids_has() => Always.Holds(Gen.Int[0, 40].Select(Gen.Int[0, 20]), days =>
    {
        var (after, lasting) = days;
        var (story, appealed) = (Appealed(), default(DateOnly));
        appealed = story.Today;
        var day = appealed.AddDays(after - 3);
        story.After(lasting).Do(open => RuleOnChallenge.Decide(new() { Ruling = "dismissed", RuledOn = story.Today }, story.Last, open));

        var notice = story.State.Interventions[story.Last];
        notice.HasEffect(Prohibition, day).Should().BeTrue();
        notice.HasEffect(Requirement, day).Should().Be(day < appealed || day >= appealed.AddDays(lasting));
    });

    [Fact]
    [Trait("Rule", "asb-appeal-suspends")]
    public void A_requirement_is_not_broken_while_it_is_suspended_and_a_prohibition_is()
    {
        var story = Appealed().After(1);

        Report(story, Requirement).Refusal.Should().Be(AsbRefusals.NoEffectThatDay);
        Report(story, term: null).Refusal.Should().Be(AsbRefusals.SayWhichTerm);
        Report(story, Prohibition).Refusal.Should().BeNull();
        Confirm(story, 1).Refusal.Should().BeNull();
        story.After(1).Do(open => RuleOnChallenge.Decide(new() { Ruling = "withdrawn", RuledOn = story.Today }, story.Last, open));
        Report(story, Requirement).Refusal.Should().BeNull("the appeal is over");
    }

    [Fact]
    public void A_breach_reported_before_the_appeal_was_known_is_not_confirmed_where_it_fell_into_it()
    {
        var story = Noticed();
        var served = story.Today;
        story.After(3);
        Report(story, Requirement).Refusal.Should().BeNull();
        story.Do(open => ChallengeIntervention.Decide(new() { ChallengedOn = served.AddDays(1) }, story.Last, open));

        Confirm(story, 1).Refusal.Should().Be(AsbRefusals.NoEffectThatDay);
        story.Try(open => DecideBreach.Decide(new() { Confirmed = false }, story.Last, 1, open)).Refusal.Should().BeNull();
    }

    [Fact]
    public void The_court_may_stay_the_prohibitions_take_terms_away_or_quash_it_all()
    {
        var stayed = Appealed();
        stayed.Do(open => RuleOnChallenge.Decide(new() { Ruling = "prohibitions-stayed", RuledOn = stayed.Today }, stayed.Last, open));
        Report(stayed, Prohibition).Refusal.Should().Be(AsbRefusals.NoEffectThatDay);
        stayed.Try(open => CheckCompliance.Decide(new() { Outcome = "not-complied", CheckedOn = stayed.Today }, stayed.Last, open)).Refusal.Should().Be(AsbRefusals.NoEffectThatDay);
        stayed.After(1).Do(open => RuleOnChallenge.Decide(new() { Ruling = "modified", RuledOn = stayed.Today, Struck = [Requirement] }, stayed.Last, open));
        Report(stayed, Prohibition).Refusal.Should().BeNull();
        Report(stayed, Requirement).Refusal.Should().Be(AsbRefusals.NoEffectThatDay);

        var quashed = Appealed();
        var ended = quashed.Try(open => RuleOnChallenge.Decide(new() { Ruling = "quashed", RuledOn = quashed.Today }, quashed.Last, open)).Events.OfType<InterventionEnded>().Single();
        (ended.Reason, quashed.State.Interventions[quashed.Last].Phase).Should().Be(("quashed", InterventionPhase.Ended));
    }

    [Fact]
    public void Nothing_is_ruled_on_without_an_appeal_before_it_or_twice()
    {
        Decision Rule(Story story, string ruling, DateOnly on, params int[] struck) =>
            story.Try(open => RuleOnChallenge.Decide(new() { Ruling = ruling, RuledOn = on, Struck = struck }, story.Last, open));

        var calm = Noticed();
        Rule(calm, "dismissed", calm.Today).Refusal.Should().Be(AsbRefusals.NothingChallenged);
        var story = Appealed();
        Rule(story, "dismissed", story.Today.AddDays(-1)).Refusal!.Faults.Should().ContainSingle(fault => fault.Code == "out-of-order");
        Rule(story, "dismissed", story.Today, 1).Refusal!.Faults.Should().ContainSingle(fault => fault.Code == "not-modified");
        Rule(story, "modified", story.Today, 3).Refusal!.Faults.Should().ContainSingle(fault => fault.Code == "out-of-range");
        Rule(story, "dismissed", story.Today).Refusal.Should().BeNull();
        Rule(story, "dismissed", story.Today).ShouldRecordNothing();
    }

    [Fact]
    public void An_order_no_law_suspends_stays_whole_while_it_is_appealed_against()
    {
        var story = Noticed();
        var order = story.State.Interventions[story.Last] with { Step = "closure-order", Appeal = new(story.Today) };

        order.HasEffect(Requirement, story.Today).Should().BeTrue();
    }

    private static Decision Report(Story story, int? term) => story.Try(open => ReportBreach.Decide(new() { OccurredOn = story.Today, Term = term }, story.Last, open));

    private static Decision Confirm(Story story, int breach) =>
        story.Try(open => DecideBreach.Decide(new() { Confirmed = true, Action = "words" }, story.Last, breach, open));

    private static Story Appealed()
    {
        var story = Noticed().After(3);
        return story.Do(open => ChallengeIntervention.Decide(new() { ChallengedOn = story.Today }, story.Last, open));
    }

    private static Story Noticed()
    {
        var story = new Story();
        story.Step("cpw", form => form with { ComplyBy = Story.Start.AddDays(7) });
        story.After(9).Incident();
        story.Do(open => ProposeIntervention.Decide(
            new()
            {
                Step = "cpn",
                Conduct = "noise",
                Terms = [new() { Kind = "prohibition", Text = "No drums after ten." }, new() { Kind = "requirement", Text = "Line the walls." }],
            },
            Story.Agencies,
            open));
        story.Do(open => ApproveIntervention.Decide(story.Last, open));
        story.Serve().Refusal.Should().BeNull();
        return story;
    }
}
