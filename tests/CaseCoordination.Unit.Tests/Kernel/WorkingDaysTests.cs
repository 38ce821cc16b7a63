using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class WorkingDaysTests
{
    /// <summary>Easter and the early May bank holiday of 2022.</summary>
    private static readonly WorkingDays Days = new([new(2022, 4, 15), new(2022, 4, 18), new(2022, 5, 2)]);

    private static readonly Gen<(DateOnly From, int Days)> Spans = Gen.Select(Gen.DateOnly[new(2022, 1, 1), new(2022, 12, 31)], Gen.Int[1, 60]);

    [Theory]
    [InlineData("2022-05-04", 1, "2022-05-05")]
    [InlineData("2022-05-06", 1, "2022-05-09")]
    [InlineData("2022-04-14", 1, "2022-04-19")]
    [InlineData("2022-04-29", 3, "2022-05-05")]
    [InlineData("2022-05-07", 1, "2022-05-09")]
    [InlineData("2022-05-07", 0, "2022-05-07")]
    public void Weekends_and_bank_holidays_are_no_working_days_after(string from, int days, string to) =>
        Days.Add(DateOnly.Parse(from, null), days).Should().Be(DateOnly.Parse(to, null));

    [Theory]
    [InlineData("2022-05-05", 1, "2022-05-04")]
    [InlineData("2022-05-09", 1, "2022-05-06")]
    [InlineData("2022-04-19", 1, "2022-04-14")]
    [InlineData("2022-05-05", 3, "2022-04-29")]
    [InlineData("2022-05-08", 1, "2022-05-06")]
    public void Nor_before(string from, int days, string to) => Days.Before(DateOnly.Parse(from, null), days).Should().Be(DateOnly.Parse(to, null));

    [Fact]
    public void A_clock_ends_on_a_working_day_with_just_so_many_of_them_on_the_way() => Always.Holds(Spans, span =>
    {
        var end = Days.Add(span.From, span.Days);

        Days.Includes(end).Should().BeTrue();
        Enumerable.Range(1, end.DayNumber - span.From.DayNumber).Count(n => Days.Includes(span.From.AddDays(n))).Should().Be(span.Days);
    });

    [Fact]
    public void From_a_working_day_there_and_back_is_where_it_began() => Always.Holds(Spans, span =>
    {
        var from = Days.Add(span.From, 1);

        Days.Before(Days.Add(from, span.Days), span.Days).Should().Be(from);
    });

    [Fact]
    public void More_days_never_end_earlier() => Always.Holds(Spans, span =>
        Days.Add(span.From, span.Days + 1).Should().BeAfter(Days.Add(span.From, span.Days)));

    [Fact]
    public void A_negative_number_of_days_is_refused() =>
        FluentActions.Invoking(() => Days.Add(new(2022, 5, 4), -1)).Should().Throw<ArgumentOutOfRangeException>();
}
