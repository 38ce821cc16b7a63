using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using static CaseCoordination.Unit.Tests.Measures.Figures.Programme;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>People counted here, and the figure of who keeps the register: one of them stands, never the sum.</summary>
public sealed class EventsOrReportTests
{
    private static readonly Quarter First = new(2022, 1);
    private static readonly Fact[] Two = [.. Attends('a', 1), .. Attends('b', 11)];

    [Fact]
    public void Without_a_report_the_people_here_are_counted()
    {
        Figures(Two).Now.Value.Should().Be(2);
        Figures(Two).YearToDate.Value.Should().Be(2);
        CoverageOf(Two).Should().Be(Coverage.Computed);
    }

    [Fact]
    public void A_report_of_exactly_the_period_stands_instead_and_the_last_of_several()
    {
        Fact[] reported = [.. Two, Reported("2022-04-01", "2022-06-30", 17, 101), Reported("2022-04-01", "2022-06-30", 16, 102)];

        Figures(reported).Now.Value.Should().Be(16, "and neither 18 nor 17");
        Figures(reported).Now.Facts.Should().ContainSingle("what stands opens to the report alone");
        CoverageOf(reported).Should().Be(Coverage.TypedIn);
    }

    [Fact]
    public void A_report_of_a_part_leaves_nothing_standing_for_the_whole_until_that_is_reported_too()
    {
        Fact[] reported = [.. Two, .. Attends('c', 21, new(2022, 8, 1)), Reported("2022-04-01", "2022-06-30", 17, 101)];

        var second = Figures(reported, 2);

        second.Now.Value.Should().Be(1, "nothing is reported of the second quarter");
        second.YearToDate.Should().BeEquivalentTo(new { Status = FigureStatus.NoReturn, Value = (decimal?)null }, o => o.ExcludingMissingMembers(), "three people here are known to be too few");
        Figures([.. reported, Reported("2022-04-01", "2022-09-30", 18, 102)], 2).YearToDate.Value.Should().Be(18);
    }

    [Fact]
    public void A_report_of_a_longer_time_or_of_another_measure_or_area_is_not_of_this_quarter()
    {
        Figures([.. Two, Reported("2022-04-01", "2023-03-31", 60, 101)]).Now.Value.Should().Be(2);
        Figures([.. Two, Reported("2022-04-01", "2022-06-30", 9, 101, measure: "2.4")]).Now.Value.Should().Be(2);
        Figures([.. Two, Reported("2022-04-01", "2022-06-30", 90, 101, area: "west-kent")]).Now.Value.Should().Be(2);
    }

    [Fact]
    public void Nobody_here_and_nothing_reported_is_no_return_and_not_nought()
    {
        Figures([]).Now.Status.Should().Be(FigureStatus.NoReturn);
        CoverageOf([]).Should().Be(Coverage.Silent);
    }

    [Theory]
    [InlineData("1.2", "events-or-report", "person")]
    [InlineData("1.9b", "events-or-report", "person")]
    [InlineData("1.10a", "events-or-report", "person")]
    [InlineData("2.4", "events-or-report", "person")]
    [InlineData("2.5", "events-or-report", "person")]
    [InlineData("1.12b", "reports", null)]
    [InlineData("3.13b", "reports", null)]
    public void The_plan_counts_people_where_an_event_names_them_and_takes_a_report_where_none_does(string code, string from, string? by)
    {
        var measure = Seeded.Measure(code);

        (measure.Kind, measure.Feed!.CollectedFrom, measure.DistinctBy).Should().Be(("distinct", from, by));
    }

    private static ComparedFigure Figures(IReadOnlyCollection<Fact> facts, int quarter = 1) =>
        ComparedFigure.Of(Seeded.Measure("1.2"), new(2022, quarter), new KeptFacts(facts).Of(Seeded.Measure("1.2")));

    private static Coverage CoverageOf(IReadOnlyCollection<Fact> facts)
    {
        var compared = Figures(facts);
        return CoverageMatrix.Of(new(First, 3, 100, [compared.Now]) { Compared = [compared] }, new HashSet<string> { "1.2" }).Measures.Single().State;
    }

    private static Fact Reported(string from, string to, decimal value, long position, string measure = "1.2", string area = "tunbridge-wells") =>
        Counted.Fact(ReportedFigures.Fact, DateOnly.ParseExact(to, "yyyy-MM-dd"), $"{position}", value, position) with
        {
            Dimensions = new Dictionary<string, string> { ["measure"] = measure, [Fact.Area] = area, [ReportedFigures.From] = from, [ReportedFigures.To] = to },
        };
}
