using CaseCoordination.Asb;
using CaseCoordination.Asb.Clocks;
using CaseCoordination.Asb.Events;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.Kernel;

namespace CaseCoordination.Unit.Tests.Asb.Interventions;

public sealed class InterventionClockTests
{
    private static readonly DateOnly Start = Story.Start;

    [Fact]
    public void What_is_served_sets_a_clock_for_each_of_its_days()
    {
        var served = Agreed().Events.OfType<InterventionServed>().Single();

        AsbFollowing.ClocksOf(served).Should().Equal(
            new InterventionClock(Story.CaseId, 1, "review", Start.AddMonths(3)), new InterventionClock(Story.CaseId, 1, "end", Start.AddMonths(6)));
        AsbFollowing.Of(served).Should().HaveCount(2);
        AsbFollowing.ClocksOf(served with { PayBy = Start, ChallengeUntil = Start }).Should().HaveCount(4);
    }

    [Fact]
    public void A_review_falls_due_when_its_day_begins_and_once()
    {
        var story = Agreed();
        var clock = new InterventionClock(Story.CaseId, 1, InterventionClock.Review, Start.AddMonths(3));

        InterventionClockHandler.Decide(clock, story.State, clock.StrikesAt.AddSeconds(-1)).ShouldRecordNothing();
        story.Try(open => InterventionClockHandler.Decide(clock, open.State, clock.StrikesAt)).ShouldRecord(new InterventionReviewFellDue(Story.CaseId, 1, clock.On));
        InterventionClockHandler.Decide(clock, story.State, clock.StrikesAt.AddDays(1)).ShouldRecordNothing();
    }

    [Fact]
    public void A_review_held_in_the_month_before_does_not_fall_due()
    {
        var story = Agreed().After(80);
        story.Do(open => ReviewIntervention.Decide(new() { Outcome = "continue", ReviewedOn = story.Today }, 1, open));

        Struck(story, InterventionClock.Review, Start.AddMonths(3)).ShouldRecordNothing();
    }

    [Fact]
    public void It_expires_when_its_last_day_is_over_and_not_when_it_was_ended_before()
    {
        var story = Agreed();
        var clock = new InterventionClock(Story.CaseId, 1, InterventionClock.End, Start.AddMonths(6));
        clock.StrikesAt.Should().Be(LondonDay.Start(Start.AddMonths(6).AddDays(1)));

        Struck(story, clock.Kind, clock.On).ShouldRecord(new InterventionExpired(Story.CaseId, 1, "aba", clock.On));
        Struck(story, clock.Kind, Start.AddMonths(5)).ShouldRecordNothing();
        story.Do(open => EndIntervention.Decide(new() { Reason = "superseded", EndedOn = story.Today }, 1, open));
        Struck(story, clock.Kind, clock.On).ShouldRecordNothing();
    }

    [Fact]
    public void A_penalty_paid_and_an_appeal_made_leave_their_clocks_nothing_to_say()
    {
        var story = Fined();
        var (notice, penalty) = (story.State.Interventions[2], story.State.Interventions[3]);

        Struck(story, InterventionClock.Payment, penalty.PayBy!.Value, 3).ShouldRecord(new PenaltyPaymentFellDue(Story.CaseId, 3, penalty.PayBy.Value));
        Struck(story, InterventionClock.Challenge, notice.ChallengeUntil!.Value, 2).ShouldRecord(new ChallengePeriodEnded(Story.CaseId, 2, notice.ChallengeUntil.Value));
        story.Do(open => CheckCompliance.Decide(new() { Outcome = "penalty-paid", CheckedOn = story.Today }, 3, open));
        story.Do(open => ChallengeIntervention.Decide(new() { ChallengedOn = story.Today }, 2, open));
        Struck(story, InterventionClock.Payment, penalty.PayBy.Value, 3).ShouldRecordNothing();
        Struck(story, InterventionClock.Challenge, notice.ChallengeUntil.Value, 2).ShouldRecordNothing();
    }

    [Fact]
    public void After_the_time_for_it_nobody_can_appeal()
    {
        var story = Fined().After(60);

        story.Try(open => ChallengeIntervention.Decide(new() { ChallengedOn = story.Today }, 2, open)).Refusal!.Code.Should().Be("no-challenge-here");
    }

    private static Decision Struck(Story story, string kind, DateOnly on, int number = 1)
    {
        var clock = new InterventionClock(Story.CaseId, number, kind, on);
        return InterventionClockHandler.Decide(clock, story.State, clock.StrikesAt);
    }

    private static Story Agreed()
    {
        var story = new Story();
        story.Step("aba", signatories: ["kp", "twbc-cst"]).Should().BeNull();
        return story;
    }

    /// <summary>A warning, a notice, and a penalty for breaking it.</summary>
    private static Story Fined()
    {
        var story = new Story();
        story.Step("cpw", form => form with { ComplyBy = Start.AddDays(1) }).Should().BeNull();
        story.After(2).Incident().Step("cpn").Should().BeNull();
        story.After(1).Breach().Step("fpn", form => form with { Pence = 75_00 }).Should().BeNull();
        return story;
    }
}
