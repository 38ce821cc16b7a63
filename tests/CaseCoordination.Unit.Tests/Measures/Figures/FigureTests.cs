using CaseCoordination.Kernel;
using CaseCoordination.Measures.Figures;
using CsCheck;
using static CaseCoordination.Unit.Tests.Measures.Figures.Counted;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

public sealed class FigureTests
{
    private static readonly DateOnly First = new(2022, 4, 1);
    private static readonly DateOnly Last = new(2022, 6, 30);

    [Fact]
    public void A_count_is_of_facts_from_the_first_day_of_the_quarter_to_the_last()
    {
        var figure = Measure("count").In(
            Fact("begun", First.AddDays(-1), position: 1),
            Fact("begun", First, position: 2),
            Fact("begun", Last, position: 3),
            Fact("begun", Last.AddDays(1), position: 4),
            Fact("other", First, position: 5));

        (figure.Status, figure.Value).Should().Be((FigureStatus.Computed, 2m));
        figure.Facts.Select(f => f.Source.Position).Should().Equal(2, 3);
    }

    [Fact]
    public void A_sum_is_of_quantities() =>
        Measure("sum").In(Fact("begun", First, quantity: 12), Fact("begun", Last, quantity: 30.5m, position: 2)).Value.Should().Be(42.5m);

    [Fact]
    public void A_distinct_count_takes_each_key_once_and_lists_all_it_rests_on()
    {
        var figure = Measure("distinct").In(Fact("begun", First, "a"), Fact("begun", First, "b", position: 2), Fact("begun", Last, "a", position: 3));

        figure.Value.Should().Be(2);
        figure.Facts.Should().HaveCount(3);
    }

    [Fact]
    public void Only_facts_with_every_dimension_asked_for_count()
    {
        var measure = Measure("count", where: new() { ["place"] = "here" });

        measure.In(Fact("begun", First, where: "here"), Fact("begun", First, position: 2, where: "there")).Value.Should().Be(1);
        Measure("count", where: new() { ["colour"] = "red" }).In(Fact("begun", First)).Value.Should().Be(0);
    }

    [Fact]
    public void Where_returns_are_collected_none_is_no_return_and_not_nought()
    {
        var figure = Measure("sum", from: "activities").In();

        (figure.Status, figure.Value).Should().Be((FigureStatus.NoReturn, null));
        figure.Facts.Should().BeEmpty();
    }

    [Fact]
    public void A_return_of_nought_is_nought() =>
        Measure("sum", from: "activities").In(Fact("begun", First, quantity: 0)).Should().BeEquivalentTo(new { Status = FigureStatus.Computed, Value = 0m });

    [Fact]
    public void What_the_system_sees_itself_may_be_nought() =>
        Measure("count", from: "events").In().Should().BeEquivalentTo(new { Status = FigureStatus.Computed, Value = 0m });

    [Theory]
    [InlineData("count")]
    [InlineData("sum")]
    [InlineData("distinct")]
    [InlineData("rate")]
    public void A_measure_nothing_feeds_is_not_collected(string kind) =>
        Uncollected(kind).In(Fact("begun", First)).Should().BeEquivalentTo(new { Status = FigureStatus.NotCollected, Value = (decimal?)null });

    [Theory]
    [InlineData("rate")]
    [InlineData("made-up")]
    public void Nor_is_a_rate_nobody_says_how_to_work_out_or_a_kind_nobody_knows(string kind)
    {
        var figure = Measure(kind).In(Fact("begun", First));

        (figure.Status, figure.Value).Should().Be((FigureStatus.NotCollected, null));
        figure.Facts.Should().BeEmpty();
    }

    [Fact]
    public void A_figure_is_what_its_own_list_gives() => Always.Holds(Gen.Select(AnyMeasure, AnyFacts), it =>
    {
        var (measure, facts) = it;
        var figure = measure.In(facts);

        decimal fromList = measure.Kind switch
        {
            "count" => figure.Facts.Count,
            "sum" => figure.Facts.Sum(f => f.Quantity),
            _ => figure.Facts.Select(f => f.Key).Distinct().Count(),
        };
        figure.Value.Should().Be(figure.Status == FigureStatus.NoReturn ? null : fromList);
        figure.Facts.Should().BeSubsetOf(facts);
    });

    [Fact]
    public void Facts_in_any_order_give_the_same_figure_and_the_same_list() => Always.Holds(
        AnyFacts.SelectMany(facts => Gen.Select(AnyMeasure, Gen.Const(facts), Gen.Shuffle(facts))),
        it =>
        {
            var (inOrder, shuffled) = (it.Item1.In(it.Item2), it.Item1.In(it.Item3));

            (shuffled.Status, shuffled.Value).Should().Be((inOrder.Status, inOrder.Value));
            shuffled.Facts.Should().Equal(inOrder.Facts);
        });

    [Fact]
    public void Several_facts_of_one_event_stand_in_the_same_order_however_they_are_found()
    {
        var (grosvenor, calverley) = (Fact("begun", First, "GROSVENOR PARK", position: 7), Fact("begun", First, "CALVERLEY GROUNDS", position: 7));

        Measure("distinct").In(grosvenor, calverley).Facts.Should().Equal(Measure("distinct").In(calverley, grosvenor).Facts);
    }

    [Theory]
    [InlineData("count")]
    [InlineData("sum")]
    public void Quarters_of_what_passes_add_up_to_the_year(string kind) => Always.Holds(AnyFacts, facts =>
    {
        var year = new PlanYear(2022);
        var ofTheYear = facts.Where(f => f.Name == "begun" && f.OccurredOn >= year.StartsOn && f.OccurredOn <= year.EndsOn);

        Enumerable.Range(1, 4).Sum(number => Figure.Of(Measure(kind), new Quarter(2022, number), facts).Value)
            .Should().Be(ofTheYear.Sum(f => kind == "count" ? 1 : f.Quantity));
    });
}
