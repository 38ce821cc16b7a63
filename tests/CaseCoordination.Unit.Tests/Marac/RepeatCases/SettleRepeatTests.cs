using CaseCoordination.Marac;
using CaseCoordination.Marac.Acting;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using CaseCoordination.Marac.Repeats;
using CaseCoordination.Referrals.Messages;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.RepeatCases;

public sealed class SettleRepeatTests
{
    private static readonly Guid Earlier = Guid.Parse("01805c3f-7c00-7000-8000-0000000000c1");
    private static readonly RepeatForm Form = new() { Reason = Reason };

    private static readonly object[] Waiting =
    [
        Accepted[0],
        (MaracReferralScreened)Accepted[1] with { Criteria = [], Outcome = ScreeningOutcome.AwaitsRepeatConfirmation },
        Accepted[2],
        new RepeatFound(CaseId, Earlier, new(2022, 1, 3), new(2022, 5, 1), Certain: false, "safelives-last-referral", Today),
    ];

    [Fact]
    public void Confirmed_it_is_a_criterion_the_case_is_taken_on_and_the_earlier_ones_marks_last_longer()
    {
        var confirmed = ConfirmRepeat.Decide(Form, Open(Coordinator, Waiting)).One<RepeatConfirmed>();

        var after = After([.. Waiting, confirmed]);
        (after.Status, after.Criteria).Should().BeEquivalentTo((CaseStatus.Accepted, new[] { ReferralCriterion.Repeat }));
        TellReferrerHandler.Answer(after).Should().BeOfType<AcceptReferral>().Which.Grounds.Should().Equal("repeat");
        MaracFollowing.Of(confirmed).Should().ContainEquivalentOf(new ExtendFlags { CaseId = Earlier, ByCaseId = CaseId });
    }

    [Fact]
    public void Dismissed_it_goes_back_where_nothing_else_carries_it()
    {
        var after = After([.. Waiting, DismissRepeat.Decide(Form, Open(Coordinator, Waiting)).One<RepeatDismissed>()]);

        after.Status.Should().Be(CaseStatus.Returned);
        TellReferrerHandler.Answer(after).Should().BeOfType<DeclineReferral>();
    }

    [Fact]
    public void Until_then_the_referrer_is_told_nothing() => TellReferrerHandler.Answer(After(Waiting)).Should().BeNull();

    [Fact]
    public void A_certain_one_or_one_confirmed_is_not_dismissed()
    {
        object[] certain = [.. Accepted, (RepeatFound)Waiting[3] with { Certain = true }];

        DismissRepeat.Decide(Form, Open(Coordinator, certain)).ShouldRefuse("no-repeat-to-settle");
        ConfirmRepeat.Decide(Form, Open(Coordinator, certain)).ShouldRecordNothing();
    }

    [Fact]
    public void Where_none_was_found_there_is_none_to_settle() => ConfirmRepeat.Decide(Form, Open(Coordinator, Accepted)).ShouldRefuse("no-repeat-to-settle");

    [Fact]
    public void An_agency_does_not_settle_it() => ConfirmRepeat.Decide(Form, Open(Police, Waiting)).ShouldRefuse("not-yours-to-do");

    [Fact]
    public void The_earlier_cases_marks_count_from_the_repeat_and_are_never_shortened()
    {
        var earlier = After([.. WithAction, new FilesFlagged(CaseId, ["kp"], new(2022, 5, 3), new(2023, 5, 3), Today)]);
        var repeat = After(Accepted) with { Id = Earlier, ReferredOn = new(2022, 11, 1) };

        ExtendFlagsHandler.Decide(earlier, repeat, Today).One<FlagsExtended>().Should().BeEquivalentTo(
            new { ByCaseId = Earlier, Anchor = new DateOnly(2022, 11, 1), Until = new DateOnly(2023, 11, 1) });
        ExtendFlagsHandler.Decide(earlier, repeat with { ReferredOn = new(2022, 5, 3) }, Today).ShouldRecordNothing();
    }
}
