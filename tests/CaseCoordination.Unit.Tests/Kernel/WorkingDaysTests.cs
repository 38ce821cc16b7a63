using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class WorkingDaysTests
{
    internal static readonly WorkingDays England = new(new HashSet<DateOnly>
    {
        new(2022, 4, 15), new(2022, 4, 18), new(2022, 5, 2), new(2022, 6, 2), new(2022, 6, 3), new(2022, 8, 29), new(2022, 9, 19), new(2022, 12, 26), new(2022, 12, 27), new(2023, 1, 2),
    });

    private static readonly Gen<DateOnly> Day = Gen.Int[0, 364].Select(n => new DateOnly(2022, 4, 1).AddDays(n));

    [Theory]
    [InlineData("2022-05-03", 1, "2022-05-04")]
    [InlineData("2022-04-14", 1, "2022-04-19")] // Maundy Thursday: Good Friday and Easter Monday are bank holidays.
    [InlineData("2022-06-01", 1, "2022-06-06")] // The Platinum Jubilee.
    [InlineData("2022-09-16", 1, "2022-09-20")] // The state funeral.
    [InlineData("2022-12-23", 2, "2022-12-29")]
    [InlineData("2022-05-07", 0, "2022-05-09")]
    public void Within_n_working_days_does_not_count_the_first(string from, int days, string until) =>
        England.Add(DateOnly.Parse(from), days).Should().Be(DateOnly.Parse(until));

    [Fact]
    public void It_ends_on_a_working_day_as_many_working_days_on_as_it_says() => Gen.Select(Day, Gen.Int[1, 40]).Sample((from, days) =>
    {
        var until = England.Add(from, days);
        England.IsWorking(until).Should().BeTrue();
        England.Between(from, until).Should().Be(days);
    });

    [Fact]
    public void Before_is_after_turned_round() => Gen.Select(Day, Gen.Int[1, 40]).Where((day, _) => England.IsWorking(day)).Sample((day, days) =>
        England.Add(England.Before(day, days), days).Should().Be(day));

    [Fact]
    public void More_days_never_end_sooner() => Gen.Select(Day, Gen.Int[0, 30], Gen.Int[0, 30]).Sample((from, few, more) =>
        England.Add(from, few).Should().BeOnOrBefore(England.Add(from, few + more)));
}
