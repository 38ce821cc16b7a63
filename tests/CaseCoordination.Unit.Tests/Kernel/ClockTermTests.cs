using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class ClockTermTests
{
    private static readonly Gen<DateTimeOffset> Moment =
        Gen.Int[0, 364 * 24 * 60].Select(minutes => new DateTimeOffset(2022, 4, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minutes));

    [Theory]
    [InlineData("2022-05-03T08:00:00Z", 1, "working-days", "2022-05-04T23:00:00Z")] // Midnight in London, in summer.
    [InlineData("2022-05-03T23:30:00Z", 1, "working-days", "2022-05-05T23:00:00Z")] // Already Wednesday the 4th in London.
    [InlineData("2022-12-22T10:00:00Z", 1, "working-days", "2022-12-24T00:00:00Z")]
    [InlineData("2022-05-03T15:00:00Z", 4, "working-hours", "2022-05-04T11:00:00Z")] // One hour today, three tomorrow from nine.
    [InlineData("2022-05-06T20:00:00Z", 1, "working-hours", "2022-05-09T09:00:00Z")] // Friday evening.
    [InlineData("2022-05-03T08:00:00Z", 8, "working-hours", "2022-05-03T16:00:00Z")]
    [InlineData("2022-05-07T08:00:00Z", 24, "hours", "2022-05-08T08:00:00Z")]
    [InlineData("2022-05-07T08:00:00Z", 0, "hours", "2022-05-07T08:00:00Z")]
    public void It_falls_due(string from, int count, string unit, string due) =>
        new ClockTerm(count, unit).DueFrom(DateTimeOffset.Parse(from), WorkingDaysTests.England).Should().Be(DateTimeOffset.Parse(due));

    [Fact]
    public void Nothing_is_ever_due_before_it_began() => Gen.Select(Moment, Gen.Int[0, 60], Gen.Int[0, 2].Select(i => ClockTerm.Units[i])).Sample((from, count, unit) =>
        new ClockTerm(count, unit).DueFrom(from, WorkingDaysTests.England).Should().BeOnOrAfter(from));

    [Fact]
    public void Working_hours_end_while_an_office_is_open() => Gen.Select(Moment, Gen.Int[1, 60]).Sample((from, hours) =>
    {
        var due = new ClockTerm(hours, ClockTerm.WorkingHours).DueFrom(from, WorkingDaysTests.England);
        WorkingDaysTests.England.IsWorking(LondonDay.Of(due)).Should().BeTrue();
        LondonDay.Clock(due).TimeOfDay.Should().BeGreaterThan(TimeSpan.FromHours(9)).And.BeLessThanOrEqualTo(TimeSpan.FromHours(17));
    });

    [Fact]
    public void Working_days_end_with_a_London_day() => Gen.Select(Moment, Gen.Int[1, 30]).Sample((from, days) =>
        LondonDay.Clock(new ClockTerm(days, ClockTerm.WorkingDays).DueFrom(from, WorkingDaysTests.England)).TimeOfDay.Should().Be(TimeSpan.Zero));
}
