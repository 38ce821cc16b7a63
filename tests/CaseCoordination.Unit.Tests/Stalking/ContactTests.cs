using CaseCoordination.Stalking;
using CaseCoordination.Stalking.Clocks;
using CaseCoordination.Stalking.Closing;
using CaseCoordination.Stalking.Contact;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Messages;
using CsCheck;
using static CaseCoordination.Unit.Tests.Stalking.Pas;

namespace CaseCoordination.Unit.Tests.Stalking;

public sealed class ContactTests
{
    private static readonly ContactAttemptForm NoAnswer = new() { Channel = ContactChannel.Phone, Outcome = ContactOutcome.NoAnswer };
    private static readonly ClosureForm Uncontactable = new() { Reason = StalkingCloseReason.Uncontactable };

    [Fact]
    public void At_a_safe_time_an_attempt_is_recorded_with_its_moment() => Given(Agreed()).When(Does(NoAnswer, AttemptContact.Decide)).ShouldRecord(
        new StalkingContactAttempted(CaseId, ContactChannel.Phone, ContactOutcome.NoAnswer, CountsTowards: true, Now, Today, "pas"));

    [Fact]
    public void Before_anyone_agreed_with_her_how_nobody_contacts_her() =>
        Given().When(Does(NoAnswer, AttemptContact.Decide)).ShouldRefuse(StalkingRefusals.NotSafe("not-agreed"));

    [Theory]
    [InlineData(-2)]
    [InlineData(3)]
    [InlineData(48)]
    public void Outside_her_times_an_attempt_is_refused(int hours) =>
        Given(Agreed()).When(Does(NoAnswer, AttemptContact.Decide, at: Now.AddHours(hours))).ShouldRefuse(StalkingRefusals.NotSafe("outside-her-times"));

    [Fact]
    public void By_another_channel_or_with_a_message_she_did_not_agree_to_it_is_refused()
    {
        Given(Agreed()).When(Does(NoAnswer with { Channel = ContactChannel.Text }, AttemptContact.Decide)).ShouldRefuse(StalkingRefusals.NotSafe("channel-not-safe"));
        Given(Agreed()).When(Does(NoAnswer with { Outcome = ContactOutcome.MessageLeft }, AttemptContact.Decide)).ShouldRefuse(StalkingRefusals.NotSafe("message-not-safe"));
        Given(Agreed(ByPhone with { LeaveMessage = "neutral-only" })).When(Does(NoAnswer with { Outcome = ContactOutcome.MessageLeft }, AttemptContact.Decide))
            .Events.Should().ContainSingle();
    }

    [Fact]
    public void After_an_incident_she_is_asked_anew() => Given(Agreed(), new StalkingSafeContactDoubted(CaseId, SafeContactDoubt.NewIncident, Today, "pas"))
        .When(Does(NoAnswer, AttemptContact.Decide)).ShouldRefuse(StalkingRefusals.NotSafe("ask-again"));

    [Fact]
    public void Rung_again_at_once_it_is_the_same_attempt()
    {
        Given(Agreed(), Tried(ContactOutcome.NoAnswer)).When(Does(NoAnswer, AttemptContact.Decide, at: Now.AddHours(2)))
            .Events.Should().ContainSingle().Which.As<StalkingContactAttempted>().CountsTowards.Should().BeFalse();
        Given(Agreed(), Tried(ContactOutcome.NoAnswer)).When(Does(NoAnswer, AttemptContact.Decide, at: Now.AddDays(1)))
            .Events.Should().ContainSingle().Which.As<StalkingContactAttempted>().CountsTowards.Should().BeTrue();
    }

    [Fact]
    public void Two_failed_attempts_are_too_few_to_give_her_up()
    {
        Given(Agreed(), Failed(0), Failed(1)).When(Does(Uncontactable, CloseCase.Decide)).ShouldRefuse(StalkingRefusals.TooFewAttempts);
        Given(Agreed(), Failed(0), Failed(1), Failed(5)).When(Does(Uncontactable, CloseCase.Decide)).ShouldRecord(
            new StalkingCaseClosed(CaseId, ReferralId, "pas", StalkingCloseReason.Uncontactable, Today, "pas"));
    }

    /// <summary>Whatever is tried in whatever order, she is given up only after three that count since she was last reached.</summary>
    [Fact]
    [Trait("Rule", "stalking-attempts")]
    public void She_is_given_up_only_after_three_attempts_at_different_times() => Always.Holds(Gen.Select(Gen.Int[1, 500], Gen.Bool).Array[0, 12], tries =>
    {
        var (state, at, counted, last) = (Given(Agreed()).State, Now, 0, (DateTimeOffset?)null);
        foreach (var (minutes, reached) in tries)
        {
            at = at.AddMinutes(minutes);
            var counts = !reached && AttemptContact.IsAnotherTime(last, at);
            state = StalkingCaseFold.Evolve(state, Tried(reached ? ContactOutcome.Reached : ContactOutcome.NoAnswer, at) with { CountsTowards = counts });
            (counted, last) = reached ? (0, null) : counts ? (counted + 1, at) : (counted, last);
        }

        (CloseCase.Decide(Uncontactable, Open(state!)).Refusal is null).Should().Be(counted >= 3);
    });

    [Fact]
    [Trait("Rule", "stalking-hours-apart")]
    public void Three_hours_or_a_night_make_another_time()
    {
        AttemptContact.IsAnotherTime(null, Now).Should().BeTrue();
        AttemptContact.IsAnotherTime(Now, Now.AddMinutes(179)).Should().BeFalse();
        AttemptContact.IsAnotherTime(Now, Now.AddHours(3)).Should().BeTrue();
        AttemptContact.IsAnotherTime(new(2022, 6, 30, 22, 50, 0, TimeSpan.Zero), new(2022, 6, 30, 23, 10, 0, TimeSpan.Zero)).Should().BeTrue("in London it is July");
    }

    [Fact]
    public void Only_who_was_reached_can_be_engaged()
    {
        Given(Agreed(), Tried(ContactOutcome.NoAnswer)).When(Does(new EngagementForm(), EngageVictim.Decide)).ShouldRefuse(StalkingRefusals.NotReached);
        Given(Agreed(), Tried(ContactOutcome.Reached)).When(Does(new EngagementForm(), EngageVictim.Decide)).ShouldRecord(new StalkingVictimEngaged(CaseId, Today, "pas"));
        Given(Agreed(), Tried(ContactOutcome.Reached), Engaged).When(Does(new EngagementForm(), EngageVictim.Decide)).ShouldRecordNothing();
    }

    [Fact]
    public void The_first_attempt_is_overdue_once_its_day_is_over_and_is_raised_once()
    {
        var check = new CheckFirstContact { CaseId = CaseId, DueOn = Screened.ContactDueOn };
        var after = DayAfter(Screened.ContactDueOn);

        CheckFirstContactHandler.Decide(check, Given().State!, after).Should().Be(new StalkingContactOverdue(CaseId, Screened.ContactDueOn, Screened.ContactDueOn.AddDays(1)));
        CheckFirstContactHandler.Decide(check, Given().State!, after.AddHours(-2)).Should().BeNull("in London it is still the day");
        CheckFirstContactHandler.Decide(check, Given(new StalkingContactOverdue(CaseId, check.DueOn, Today)).State!, after).Should().BeNull();
        CheckFirstContactHandler.Decide(check, Given(Agreed(), Tried(ContactOutcome.NoAnswer)).State!, after).Should().BeNull();
        CheckFirstContactHandler.Decide(check, Given(new StalkingReferralEnded(CaseId, "withdrawn", Today)).State!, after).Should().BeNull();
    }

    [Fact]
    public void A_review_is_overdue_unless_it_was_held_or_put_to_another_day()
    {
        var assessed = new StalkingRiskAssessed(CaseId, default, "sdash-priority-2022", 1, 0, false, new(2022, 6, 1), Today, "pas");
        var check = new CheckReview { CaseId = CaseId, DueOn = new(2022, 6, 1) };
        var after = DayAfter(check.DueOn);

        CheckReviewHandler.Decide(check, Given(assessed).State!, after).Should().Be(new StalkingReviewOverdue(CaseId, check.DueOn, new(2022, 6, 2)));
        CheckReviewHandler.Decide(check, Given(assessed, new StalkingCaseReviewed(CaseId, null, Today, new(2022, 7, 1), "pas")).State!, after).Should().BeNull();
        CheckReviewHandler.Decide(check, Given(assessed, new StalkingReviewOverdue(CaseId, check.DueOn, Today)).State!, after).Should().BeNull();
    }

    private static StalkingContactAttempted Failed(int days) => Tried(ContactOutcome.NoAnswer, Now.AddDays(days));

    /// <summary>Ten minutes past midnight in London, in summer.</summary>
    private static DateTimeOffset DayAfter(DateOnly day) => new(day, new(23, 10), TimeSpan.Zero);
}
