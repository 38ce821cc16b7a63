using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CsCheck;
using static CaseCoordination.Unit.Tests.Measures.Figures.Counted;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>What stands at a period's end: stocks, milestones, and figures others worked out.</summary>
public sealed class StandingFigureTests
{
    private static readonly DateOnly Last = new(2022, 6, 30);

    [Fact]
    public void A_stock_is_what_began_by_the_end_less_what_ended_by_then() => InForce(
        Fact("begun", new(2021, 9, 1), "a", position: 1), Fact("begun", Last, "b", position: 2), Fact("begun", Last.AddDays(1), "c", position: 3),
        Fact("ended", Last, "a", position: 4)).Should().Be(1);

    [Fact]
    public void It_counts_quantities_and_never_falls_below_nothing() => InForce(
        Fact("begun", Last, "wands", 5, 1), Fact("ended", Last, "wands", 2, 2), Fact("ended", Last, "other", 9, 3), Fact("begun", Last, "packs", 1, 4), Fact("ended", Last, "packs", 3, 5))
        .Should().Be(3);

    [Fact]
    public void What_ended_twice_and_began_anew_is_in_force_again() => InForce(
        Fact("begun", Last.AddDays(-9), "a", position: 1), Fact("ended", Last.AddDays(-8), "a", position: 2), Fact("ended", Last.AddDays(-7), "a", position: 3), Fact("begun", Last.AddDays(-1), "a", position: 4))
        .Should().Be(1);

    [Fact]
    public void A_stock_is_the_same_in_whatever_order_its_facts_arrived() => Always.Holds(
        AnyFacts.SelectMany(facts => Gen.Select(Gen.Const(facts), Gen.Shuffle(facts))),
        it => InForce([.. it.Item2.Select((f, n) => f with { Source = f.Source with { Position = n + 1 } })]).Should().Be(InForce(it.Item1)));

    [Fact]
    public void The_last_word_about_a_milestone_stands_from_its_day_on()
    {
        var reached = Fact(Milestones.Reached, new(2022, 5, 1), "funded", 12, 1);
        var lost = Fact(Milestones.Missed, new(2022, 6, 1), "funded", 0, 2);

        Milestone(reached).Value.Should().Be(12);
        Milestone(reached, lost).Value.Should().Be(0);
        Milestone(lost, reached with { OccurredOn = new(2022, 6, 2) }).Value.Should().Be(12);
        Milestone(reached with { OccurredOn = Last.AddDays(1) }).Status.Should().Be(FigureStatus.NoReturn);
    }

    [Theory]
    [InlineData("2022-06-30", 1)]
    [InlineData("2022-06-29", 0)]
    public void A_milestone_that_runs_out_before_the_end_stands_no_more(string until, int value) =>
        Milestone(Fact(Milestones.Reached, new(2022, 4, 1), "funded") with { Dimensions = new Dictionary<string, string> { [Milestones.HoldsUntil] = until } }).Value.Should().Be(value);

    [Fact]
    public void A_reported_figure_is_of_its_own_period_and_no_other_and_the_last_report_stands()
    {
        Fact[] reports = [Reported("2022-04-01", "2022-06-30", 17, 1), Reported("2022-04-01", "2022-06-30", 18, 2), Reported("2022-07-01", "2022-09-30", 9, 3)];

        Figure.Of(People, new Quarter(2022, 1), reports).Value.Should().Be(18);
        Figure.Of(People, Period.YearToDate(new(2022, 2)), reports).Status.Should().Be(FigureStatus.NoReturn, "18 and 9 may be 18 people");
        Figure.Of(People, Period.YearToDate(new(2022, 2)), [.. reports, Reported("2022-04-01", "2022-09-30", 21, 4)]).Value.Should().Be(21);
    }

    private static readonly MeasureDefinition People = Measure("distinct") with { Feed = new(ReportedFigures.Fact, null, new Dictionary<string, string>(), "reports") };

    private static decimal? InForce(params Fact[] facts) => Measure("in-force", until: "ended").In(facts).Value;

    private static Figure Milestone(params Fact[] facts) => (Measure("milestone") with
    {
        Feed = new(Milestones.Reached, null, new Dictionary<string, string>(), "milestones") { AlsoFacts = [Milestones.Missed] },
    }).In(facts);

    private static Fact Reported(string from, string to, decimal value, long position) =>
        Fact(ReportedFigures.Fact, DateOnly.ParseExact(to, "yyyy-MM-dd"), $"{position}", value, position) with
        {
            Dimensions = new Dictionary<string, string> { [ReportedFigures.From] = from, [ReportedFigures.To] = to },
        };
}
