namespace CaseCoordination.Unit.Tests.Privacy;

public sealed class WorkAskedTests
{
    /// <summary>Thursday 28 April 2022; Monday 2 May is a bank holiday.</summary>
    [Theory]
    [Trait("Rule", "worklist-soon")]
    [InlineData(27, 4, true)]
    [InlineData(4, 5, true)]
    [InlineData(5, 5, false)]
    public void What_falls_due_within_three_working_days_is_soon(int day, int month, bool soon) =>
        AtWork.On(new(2022, 4, 28), "pas").IsSoon(new DateOnly(2022, month, day)).Should().Be(soon);

    [Fact]
    public void What_has_no_day_is_never_soon() => AtWork.On(new(2022, 4, 28), "pas").IsSoon(null).Should().BeFalse();
}
