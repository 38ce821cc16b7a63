using CaseCoordination.Kernel;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class LondonDayTests
{
    [Theory]
    [InlineData("2022-06-30T22:59:59Z", "2022-06-30")]
    [InlineData("2022-06-30T23:00:00Z", "2022-07-01")]
    [InlineData("2022-01-15T23:59:59Z", "2022-01-15")]
    [InlineData("2022-01-16T00:00:00Z", "2022-01-16")]
    [InlineData("2022-07-01T08:30:00+10:00", "2022-06-30")]
    public void A_moment_falls_on_the_day_the_clocks_in_London_show(string moment, string day) =>
        LondonDay.Of(DateTimeOffset.Parse(moment, null)).Should().Be(DateOnly.Parse(day, null));

    [Theory]
    [InlineData("2022-03-27T00:59:59Z", "2022-03-27T00:59:59+00:00")]
    [InlineData("2022-03-27T01:00:00Z", "2022-03-27T02:00:00+01:00")]
    [InlineData("2022-10-30T00:30:00Z", "2022-10-30T01:30:00+01:00")]
    [InlineData("2022-10-30T01:30:00Z", "2022-10-30T01:30:00+00:00")]
    public void The_wall_clock_goes_forward_in_March_and_back_in_October(string moment, string clock) =>
        LondonDay.Clock(DateTimeOffset.Parse(moment, null)).Should().BeExactly(DateTimeOffset.Parse(clock, null));
}
