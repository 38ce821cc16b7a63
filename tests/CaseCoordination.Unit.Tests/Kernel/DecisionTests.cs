using CaseCoordination.Kernel;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class DecisionTests
{
    private static readonly Refusal No = new("not-today", "Come back tomorrow.");

    [Fact]
    public void A_refusal_records_nothing_and_the_door_is_told_why()
    {
        Decision decision = No;

        decision.Events.Should().BeEmpty();
        decision.Outcome.Should().Be(new Outcome(No));
    }

    [Fact]
    public void What_is_recorded_keeps_its_order_and_the_door_is_told_done()
    {
        var decision = Decision.Record("first", "second");

        decision.Events.Should().Equal("first", "second");
        decision.Outcome.Should().Be(new Outcome(null));
    }

    [Fact]
    public void Nothing_to_do_is_done() => Decision.NothingToDo.ShouldRecordNothing();
}
