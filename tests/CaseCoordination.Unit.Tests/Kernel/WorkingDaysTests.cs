using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class WorkingDaysTests
{
    private static readonly HashSet<DateOnly> Holidays = [new(2022, 6, 2), new(2022, 6, 3)];
    private static readonly WorkingDays Days = new(Holidays);
    private static readonly Gen<DateOnly> Day = Gen.Int[0, 1000].Select(n => new DateOnly(2021, 1, 1).AddDays(n));

    [Theory]
    [InlineData("2022-05-04", 1, "2022-05-05")]
    [InlineData("2022-05-06", 1, "2022-05-09")]
    [InlineData("2022-05-07", 1, "2022-05-09")]
    [InlineData("2022-06-01", 1, "2022-06-06")]
    [InlineData("2022-06-01", 0, "2022-06-01")]
    public void The_day_it_starts_weekends_and_bank_holidays_are_not_counted(string from, int days, string expected) =>
        Days.Add(Parse(from), days).Should().Be(Parse(expected));

    [Fact]
    public void Backwards_it_counts_the_same() => Days.Before(new(2022, 6, 6), 1).Should().Be(new DateOnly(2022, 6, 1));

    [Fact]
    public void It_ends_on_a_working_day_with_just_so_many_on_the_way() => Always.Holds(Gen.Select(Day, Gen.Int[1, 30]), pair =>
    {
        var (from, days) = pair;
        var end = Days.Add(from, days);

        IsWorked(end).Should().BeTrue();
        Enumerable.Range(1, end.DayNumber - from.DayNumber).Count(n => IsWorked(from.AddDays(n))).Should().Be(days);
        Days.Before(end.AddDays(1), days + 1).Should().BeOnOrBefore(from);
    });

    private static bool IsWorked(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Contains(day);

    private static DateOnly Parse(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
