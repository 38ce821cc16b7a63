using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CsCheck;
using static CaseCoordination.Unit.Tests.Measures.Figures.Counted;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>A quarter beside the year to date and the year before, and how it is rated.</summary>
public sealed class ComparedFigureTests
{
    private static readonly Quarter Second = new(2022, 2);

    [Fact]
    public void People_met_in_two_quarters_are_one_person_in_the_year_to_date()
    {
        Fact[] facts = [Fact("begun", new(2022, 5, 1), "a", position: 1), Fact("begun", new(2022, 8, 1), "a", position: 2), Fact("begun", new(2022, 9, 1), "b", position: 3)];

        ComparedFigure.Of(Measure("distinct"), Second, facts).YearToDate.Value.Should().Be(2);
        ComparedFigure.Of(Measure("count"), Second, facts).YearToDate.Value.Should().Be(3);
    }

    [Fact]
    public void Change_is_against_the_same_quarter_last_year_in_number_and_percent()
    {
        Fact[] facts = [Fact("begun", new(2021, 7, 1), "a", 40, 1), Fact("begun", new(2021, 10, 1), "a", 900, 2), Fact("begun", new(2022, 9, 30), "a", 46, 3)];

        var compared = ComparedFigure.Of(Measure("sum"), Second, facts);

        (compared.LastYear.Value, compared.Change, compared.ChangePercent).Should().Be((40m, 6m, 15m));
        ComparedFigure.Of(Measure("sum"), new(2023, 2), facts).ChangePercent.Should().Be(-100);
        ComparedFigure.Of(Measure("sum"), new(2021, 2), facts).ChangePercent.Should().BeNull("of nothing there are no percents");
    }

    [Fact]
    public void Distinct_is_never_more_than_the_count_and_quarters_never_less_than_the_year() => Always.Holds(AnyFacts, facts =>
    {
        var quarters = Enumerable.Range(1, 4).Select(n => Figure.Of(Measure("distinct"), new Quarter(2022, n), facts).Value!.Value).ToList();

        quarters.Sum().Should().BeGreaterThanOrEqualTo(Figure.Of(Measure("distinct"), Period.YearToDate(new(2022, 4)), facts).Value!.Value);
        Enumerable.Range(1, 4).Should().OnlyContain(n => quarters[n - 1] <= Figure.Of(Measure("count"), new Quarter(2022, n), facts).Value);
    });

    [Fact]
    public void West_Kents_figure_is_not_Tunbridge_Wells()
    {
        Fact[] facts = [Of("west-kent", 1), Of("tunbridge-wells", 2), Of("sevenoaks", 3), Fact("begun", new(2022, 5, 1), position: 4)];
        string[] westKent = ["west-kent", "tunbridge-wells", "tonbridge-and-malling", "sevenoaks"];

        (Measure("count") with { Areas = ["tunbridge-wells"] }).In(facts).Value.Should().Be(2, "what names no area is the partnership's own");
        (Measure("count") with { Areas = westKent }).In(facts).Value.Should().Be(4);
    }

    [Theory]
    [InlineData("2022-06-30T22:59:59Z", 1)]
    [InlineData("2022-06-30T23:00:00Z", 2)]
    [InlineData("2022-12-31T23:59:59Z", 3)]
    [InlineData("2023-01-01T00:00:00Z", 4)]
    public void A_quarter_ends_at_midnight_in_London(string moment, int quarter) =>
        Quarter.Of(LondonDay.Of(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture))).Number.Should().Be(quarter);

    [Fact]
    public void Periods_are_named_by_their_days()
    {
        Period.TwelveMonthsTo(new(2022, 3)).Should().Be(new Period(new(2022, 1, 1), new(2022, 12, 31)));
        Period.TwelveMonthsTo(new(2022, 1)).Should().Be(new Period(new(2021, 7, 1), new(2022, 6, 30)));
        Period.YearToDate(new(2022, 4)).Months.Should().Be(12);
        new Period(new(2024, 2, 1), new(2024, 2, 29)).YearBefore.Should().Be(new Period(new(2023, 2, 1), new(2023, 2, 28)));
    }

    [Theory]
    [Trait("Rule", "measures.rag")]
    [InlineData("higher-is-better", 100, RagRating.Green)]
    [InlineData("higher-is-better", 95, RagRating.Amber)]
    [InlineData("higher-is-better", 94, RagRating.Red)]
    [InlineData("lower-is-better", 100, RagRating.Green)]
    [InlineData("lower-is-better", 105, RagRating.Amber)]
    [InlineData("lower-is-better", 106, RagRating.Red)]
    public void Against_a_target_a_miss_of_up_to_five_percent_is_amber(string direction, int value, RagRating rating) =>
        Rated(Measure("sum") with { Direction = direction, Target = Target(100) }, value).Should().Be(rating);

    [Fact]
    public void A_years_target_is_taken_in_equal_parts_and_no_target_holds_before_its_day()
    {
        var measure = Measure("sum") with { Target = Target(40) with { Per = "year" } };

        Rated(measure, 20).Should().Be(RagRating.Green, "half the year is over");
        Rated(measure, 18).Should().Be(RagRating.Red);
        Rated(measure with { Target = measure.Target with { EffectiveFrom = new(2022, 10, 1) } }, 1).Should().Be(RagRating.Green);
    }

    [Fact]
    public void Without_a_return_it_is_amber_then_red_and_grey_where_nothing_is_due()
    {
        var returned = Measure("sum", from: "activities");
        Fact[] before = [Fact("begun", new(2022, 5, 1))];

        ComparedFigure.Of(returned, Second, before).Rating.Should().Be(RagRating.Amber);
        ComparedFigure.Of(returned, Second, []).Rating.Should().Be(RagRating.Red);
        ComparedFigure.Of(returned with { DependsOnResources = true }, Second, []).Rating.Should().Be(RagRating.Grey);
        ComparedFigure.Of(returned with { Cadence = "annual" }, Second, []).Rating.Should().Be(RagRating.Grey);
        ComparedFigure.Of(returned with { Direction = "context-only" }, Second, []).Rating.Should().Be(RagRating.Grey);
    }

    private static MeasureTarget Target(decimal value) => new(value, "quarter", 5, new(2022, 4, 1), "made up");

    private static RagRating Rated(MeasureDefinition measure, decimal value) => ComparedFigure.Of(measure, Second, [Fact("begun", new(2022, 8, 1), "a", value)]).Rating;

    private static Fact Of(string area, long position) =>
        Fact("begun", new(2022, 5, 1), $"{position}", position: position) with { Dimensions = new Dictionary<string, string> { [AreaName] = area } };

    private const string AreaName = "of-area";
}
