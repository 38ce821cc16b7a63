using CaseCoordination.Marac.Actions;
using CaseCoordination.Marac.Events;
using CaseCoordination.Marac.Messages;
using CsCheck;
using static CaseCoordination.Unit.Tests.Marac.Cases;

namespace CaseCoordination.Unit.Tests.Marac.Actions;

/// <summary>The action is due on 1 June 2022; the two days after it are bank holidays.</summary>
public sealed class WatchActionTests
{
    private static readonly WatchAction Watch = new() { CaseId = CaseId, ActionId = ActionId, DueOn = new(2022, 6, 1) };

    [Theory]
    [Trait("Rule", "five-and-ten")]
    [InlineData("2022-06-01", 0, 0)]
    [InlineData("2022-06-02", 1, 0)]
    [InlineData("2022-06-09", 1, 0)]
    [InlineData("2022-06-10", 1, 1)]
    [InlineData("2022-06-16", 1, 1)]
    [InlineData("2022-06-17", 1, 2)]
    public void It_is_overdue_from_the_day_after_and_told_higher_up_five_and_ten_working_days_late(string today, int overdue, int escalated)
    {
        var events = WatchActionHandler.Decide(Watch, After(WithAction), DateOnly.Parse(today, null), Working).Events;

        (events.OfType<MaracActionOverdue>().Count(), events.OfType<MaracActionEscalated>().Count()).Should().Be((overdue, escalated));
    }

    [Fact]
    public void Asked_however_often_and_whenever_each_is_said_once_and_none_early() => Always.Holds(Gen.Int[0, 30].Array[1, 15], days =>
    {
        var history = new List<object>(WithAction);
        foreach (var day in days.Order().Select(n => new DateOnly(2022, 6, 1).AddDays(n)))
        {
            history.AddRange(WatchActionHandler.Decide(Watch, After([.. history]), day, Working).Events);
        }

        history.OfType<MaracActionOverdue>().Should().HaveCountLessThanOrEqualTo(1);
        history.OfType<MaracActionEscalated>().Select(e => e.Step).Should().OnlyHaveUniqueItems().And.BeInAscendingOrder();
        history.OfType<MaracActionEscalated>().Should().NotContain(e => e.EscalatedOn < Working.Add(new(2022, 6, 1), e.WorkingDaysLate));
    });

    [Fact]
    public void Done_reassigned_or_gone_it_matters_no_more()
    {
        var late = new DateOnly(2022, 7, 1);
        object[] done = [.. WithAction, new MaracActionCompleted(CaseId, ActionId, "kp", Sealed(Reason), Today)];
        object[] moved = [.. WithAction, new MaracActionReassigned(CaseId, ActionId, "kp", "davss", new(2022, 8, 1), Today)];
        object[] dead = [.. WithAction, new DeathRecorded(CaseId, "victim", HoldRetention: true, Today)];

        WatchActionHandler.Decide(Watch, After(done), late, Working).ShouldRecordNothing();
        WatchActionHandler.Decide(Watch, After(moved), late, Working).ShouldRecordNothing();
        WatchActionHandler.Decide(Watch, After(dead), late, Working).ShouldRecordNothing();
        WatchActionHandler.NextOn(Watch, After(done), Working).Should().BeNull();
    }

    [Fact]
    public void It_asks_again_when_it_next_matters()
    {
        var overdue = new MaracActionOverdue(CaseId, ActionId, "kp", new(2022, 6, 1), new(2022, 6, 2));
        var first = new MaracActionEscalated(CaseId, ActionId, "kp", 1, 5, new(2022, 6, 10));

        WatchActionHandler.NextOn(Watch, After(WithAction), Working).Should().Be(new DateOnly(2022, 6, 2));
        WatchActionHandler.NextOn(Watch, After([.. WithAction, overdue]), Working).Should().Be(new DateOnly(2022, 6, 10));
        WatchActionHandler.NextOn(Watch, After([.. WithAction, overdue, first]), Working).Should().Be(new DateOnly(2022, 6, 17));
        WatchActionHandler.NextOn(Watch, After([.. WithAction, overdue, first, first with { Step = 2 }]), Working).Should().BeNull();
    }
}
