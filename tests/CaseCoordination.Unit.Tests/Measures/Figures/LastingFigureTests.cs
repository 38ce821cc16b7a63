using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CsCheck;
using static CaseCoordination.Unit.Tests.Measures.Figures.Counted;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>Things that last, such as referrals managed, count in every quarter they were open in.</summary>
public sealed class LastingFigureTests
{
    private static readonly DateOnly Before = new(2022, 1, 10);
    private static readonly DateOnly First = new(2022, 4, 1);
    private static readonly DateOnly Last = new(2022, 6, 30);

    [Fact]
    public void What_was_begun_before_and_has_not_ended_counts() => Open(Fact("begun", Before)).Should().Be(1);

    [Fact]
    public void What_was_begun_in_the_quarter_counts_also_on_its_last_day() => Open(Fact("begun", Last)).Should().Be(1);

    [Fact]
    public void What_was_begun_after_it_does_not() => Open(Fact("begun", Last.AddDays(1))).Should().Be(0);

    [Fact]
    public void What_ended_before_it_does_not() => Open(Fact("begun", Before), Fact("ended", First.AddDays(-1), position: 2)).Should().Be(0);

    [Fact]
    public void What_ended_in_it_still_counts_also_on_its_first_day()
    {
        Open(Fact("begun", Before), Fact("ended", First, position: 2)).Should().Be(1);
        Open(Fact("begun", Before), Fact("ended", Last, position: 2)).Should().Be(1);
    }

    [Fact]
    public void What_ended_after_it_counts() => Open(Fact("begun", Before), Fact("ended", Last.AddDays(1), position: 2)).Should().Be(1);

    [Fact]
    public void What_began_and_ended_in_it_counts() => Open(Fact("begun", First), Fact("ended", First, position: 2)).Should().Be(1);

    [Fact]
    public void The_end_of_one_thing_does_not_end_another() =>
        Open(Fact("begun", Before, "a"), Fact("begun", Before, "b", position: 2), Fact("ended", Before, "a", position: 3)).Should().Be(1);

    [Fact]
    public void An_end_without_a_beginning_is_nothing() => Open(Fact("ended", First)).Should().Be(0);

    [Fact]
    public void The_list_is_of_beginnings_and_not_of_ends() =>
        Measure("distinct", until: "ended").In(Fact("ended", Last, position: 2), Fact("begun", Before)).Facts.Should().OnlyContain(f => f.Name == "begun");

    [Fact]
    public void A_thing_counts_in_each_quarter_from_its_beginning_to_its_end_and_in_no_other() =>
        Always.Holds(Gen.Select(Gen.DateOnly[new(2021, 4, 1), new(2023, 3, 31)], Gen.Int[0, 600]), it =>
        {
            var (begun, ended) = (it.Item1, it.Item1.AddDays(it.Item2));
            Fact[] facts = [Fact("begun", begun), Fact("ended", ended, position: 2)];
            var quarters = from year in Enumerable.Range(2020, 6) from number in Enumerable.Range(1, 4) select new Quarter(year, number);

            quarters.Where(q => Figure.Of(Measure("distinct", until: "ended"), q, facts).Value == 1)
                .Should().Equal(quarters.Where(q => q >= Quarter.Of(begun) && q <= Quarter.Of(ended)));
        });

    private static decimal? Open(params Fact[] facts) => Measure("distinct", until: "ended").In(facts).Value;
}
