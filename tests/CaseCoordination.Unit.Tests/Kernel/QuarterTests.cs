using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class QuarterTests
{
    private static readonly Gen<DateOnly> Days = Gen.DateOnly[new(1900, 1, 1), new(2199, 12, 31)];
    private static readonly Gen<Quarter> Quarters = Gen.Select(Gen.Int[2020, 2024], Gen.Int[1, 4]).Select((year, number) => new Quarter(year, number));

    [Theory]
    [InlineData("2022-04-01", 2022, 1)]
    [InlineData("2022-06-30", 2022, 1)]
    [InlineData("2022-07-01", 2022, 2)]
    [InlineData("2022-09-30", 2022, 2)]
    [InlineData("2022-10-01", 2022, 3)]
    [InlineData("2022-12-31", 2022, 3)]
    [InlineData("2023-01-01", 2022, 4)]
    [InlineData("2023-03-31", 2022, 4)]
    [InlineData("2023-04-01", 2023, 1)]
    [InlineData("2024-02-29", 2023, 4)]
    public void A_day_belongs_to_the_quarter_of_its_financial_year(string day, int year, int number) =>
        Quarter.Of(DateOnly.Parse(day, null)).Should().Be(new Quarter(year, number));

    [Theory]
    [InlineData("2022-06-30T22:59:59.999Z", "2022-Q1")]
    [InlineData("2022-06-30T23:00:00Z", "2022-Q2")]
    [InlineData("2022-06-30T23:30:00Z", "2022-Q2")]
    [InlineData("2022-07-01T00:30:00+01:00", "2022-Q2")]
    [InlineData("2022-12-31T23:59:59.999Z", "2022-Q3")]
    [InlineData("2023-01-01T00:00:00Z", "2022-Q4")]
    [InlineData("2023-03-31T22:59:59.999Z", "2022-Q4")]
    [InlineData("2023-03-31T23:00:00Z", "2023-Q1")]
    [InlineData("2024-03-31T22:59:59.999Z", "2023-Q4")]
    [InlineData("2024-03-31T23:00:00Z", "2024-Q1")]
    public void A_moment_counts_in_the_quarter_of_its_London_day_whatever_the_day_in_UTC(string moment, string quarter) =>
        Quarter.Of(LondonDay.Of(DateTimeOffset.Parse(moment, null))).ToString().Should().Be(quarter);

    [Theory]
    [InlineData(1, "2022-04-01", "2022-06-30")]
    [InlineData(2, "2022-07-01", "2022-09-30")]
    [InlineData(3, "2022-10-01", "2022-12-31")]
    [InlineData(4, "2023-01-01", "2023-03-31")]
    public void It_runs_from_its_first_day_to_its_last_both_included(int number, string first, string last)
    {
        var quarter = new Quarter(2022, number);

        quarter.StartsOn.Should().Be(DateOnly.Parse(first, null));
        quarter.EndsOn.Should().Be(DateOnly.Parse(last, null));
    }

    [Fact]
    public void Every_day_lies_in_exactly_the_quarter_whose_days_hold_it() => Always.Holds(Days, day =>
    {
        var around = from year in Enumerable.Range(day.Year - 2, 4) from number in Enumerable.Range(1, 4) select new Quarter(year, number);

        around.Where(q => q.StartsOn <= day && day <= q.EndsOn).Should().Equal(Quarter.Of(day));
    });

    [Fact]
    public void Four_quarters_tile_the_plan_year() => Always.Holds(Gen.Int[2000, 2099].Select(start => new PlanYear(start)), year =>
    {
        Quarter[] quarters = [.. Enumerable.Range(1, 4).Select(number => new Quarter(year.StartYear, number))];

        quarters[0].StartsOn.Should().Be(year.StartsOn);
        quarters.Zip(quarters.Skip(1)).Should().OnlyContain(pair => pair.First.EndsOn.AddDays(1) == pair.Second.StartsOn);
        quarters[3].EndsOn.Should().Be(year.EndsOn);
    });

    [Theory]
    [InlineData("Q1", 1)]
    [InlineData("q4", 4)]
    public void Q1_to_Q4_are_read_in_either_case(string text, int number) =>
        Quarter.Parse(new PlanYear(2022), text).Should().Be(new Quarter(2022, number));

    [Theory]
    [InlineData("")]
    [InlineData("Q")]
    [InlineData("1")]
    [InlineData("Q0")]
    [InlineData("Q5")]
    [InlineData("Q10")]
    [InlineData("Q1 ")]
    [InlineData(" Q1")]
    [InlineData("Q\u0661")]
    [InlineData("2022-Q1")]
    public void Anything_else_is_no_quarter(string text) => Quarter.Parse(new PlanYear(2022), text).Should().BeNull();

    [Fact]
    public void Quarters_sort_by_time_and_so_do_their_names() => Always.Holds(Gen.Select(Quarters, Quarters), pair =>
    {
        var (one, other) = pair;
        var inTime = one.StartsOn.CompareTo(other.StartsOn);

        Math.Sign(one.CompareTo(other)).Should().Be(inTime);
        Math.Sign(string.CompareOrdinal(one.ToString(), other.ToString())).Should().Be(inTime);
        (one < other).Should().Be(inTime < 0);
        (one > other).Should().Be(inTime > 0);
        (one <= other).Should().Be(inTime <= 0);
        (one >= other).Should().Be(inTime >= 0);
    });
}
