using CaseCoordination.Privacy.Worklist;
using CaseCoordination.Referrals.Tray;
using CaseCoordination.Unit.Tests.Privacy;
using static CaseCoordination.Unit.Tests.Referrals.Happened;

namespace CaseCoordination.Unit.Tests.Referrals.Tray;

/// <summary>A loop stands in the work list once, under what presses most.</summary>
public sealed class ReferralWorkTests
{
    private static readonly DateOnly Received4May = new(2022, 5, 4);

    [Fact]
    public void Who_was_asked_has_a_new_referral_until_it_says_it_has_it()
    {
        Kinds([Received, Routed], AtWork.On(Received4May, "davss")).Should().Equal((ReferralWork.New, Outreach));
        Kinds([Received, Routed, Acknowledged(Outreach)], AtWork.On(Received4May, "davss")).Should().BeEmpty();
        Kinds([Received, Routed], AtWork.On(Received4May, "pas")).Should().BeEmpty("it is for others to do");
    }

    [Fact]
    public void What_runs_out_soon_is_due_soon_and_what_ran_out_is_overdue()
    {
        object[] waiting = [Received, Routed, Clock("answer"), Acknowledged(Conference)];
        var soon = Of(waiting, AtWork.On(new(2022, 5, 6), "twbc-cst")).Should().ContainSingle().Subject;

        (soon.Kind, soon.DueOn, soon.Since).Should().Be((ReferralWork.DueSoon, new DateOnly(2022, 5, 9), new DateOnly(2022, 5, 4)), "a clock of days runs out at the midnight after its last one");
        var late = Of([.. waiting, Overdue("answer")], AtWork.On(new(2022, 5, 10), "twbc-cst")).Should().ContainSingle().Subject;
        (late.Kind, late.DueOn, late.IsLate(new(2022, 5, 10))).Should().Be((ReferralWork.Overdue, new DateOnly(2022, 5, 9), true));
    }

    [Fact]
    public void Who_coordinates_chases_what_others_owe_and_nobody_else_does()
    {
        object[] late = [Received, Routed, Clock("answer"), Overdue("answer"), Acknowledged(Outreach)];

        Kinds(late, AtWork.Coordinating(new(2022, 5, 10))).Should().Equal((ReferralWork.Overdue, Conference), (ReferralWork.Silent, Outreach));
        Kinds(late, AtWork.On(new(2022, 5, 10), "csu")).Should().BeEmpty();
        Kinds([Received, Undeliverable], AtWork.Coordinating(new(2022, 5, 10))).Should().Equal((ReferralWork.NobodyAsked, null));
        Kinds([Received, Undeliverable], AtWork.On(new(2022, 5, 10), "kp")).Should().BeEmpty();
    }

    [Fact]
    public void Work_that_was_accepted_is_under_way_and_not_silent() =>
        Kinds([Received, Routed, Accepted(Outreach)], AtWork.On(new(2022, 6, 10), "davss")).Should().BeEmpty();

    [Fact]
    public void A_question_waits_for_the_referrer_until_it_is_answered()
    {
        Kinds([Received, Routed, Asked], AtWork.On(Today, "kp")).Should().Equal((ReferralWork.Question, Conference));
        Kinds([Received, Routed, Asked, Told], AtWork.On(Today, "kp")).Should().BeEmpty();
    }

    private static IEnumerable<(string, string?)> Kinds(object[] events, WorkAsked asked) => Of(events, asked).Select(item => (item.Kind, item.What));

    private static IReadOnlyList<WorkItem> Of(object[] events, WorkAsked asked) => [.. ReferralWork.Of(Logged.Summary(events), asked)];
}
