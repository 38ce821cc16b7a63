using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CsCheck;
using static CaseCoordination.Unit.Tests.Measures.Figures.Counted;

namespace CaseCoordination.Unit.Tests.Measures.Figures;

/// <summary>Rates: of what, to one decimal, and never more than there is.</summary>
public sealed class RateTests
{
    private static readonly DateOnly Day = new(2022, 5, 1);

    [Fact]
    public void A_share_is_the_part_of_the_whole_that_belongs_to_it()
    {
        var figure = Rate("share").In(
            Fact("whole", Day, "a", position: 1), Fact("whole", Day, "b", position: 2), Fact("whole", Day, "c", position: 3),
            Fact("begun", Day, "a", position: 4), Fact("begun", Day, "a", position: 5), Fact("begun", Day, "stranger", position: 6));

        (figure.Value, figure.Part, figure.Whole).Should().Be((33.3m, 1m, 3m), "one key met twice is met once, and what is no part of the whole is none");
        figure.Facts.Select(f => f.Source.Position).Should().Equal(1, 2, 3, 4, 5);
    }

    [Fact]
    public void A_share_never_passes_100_whatever_was_sent() => Always.Holds(AnyRateFacts, facts =>
        (Rate("share").In(facts).Value ?? 0).Should().BeInRange(0, 100));

    [Fact]
    public void Of_what_is_expected_each_month_too_little_is_too_little_and_more_is_all()
    {
        var clinics = Rate("share", "begun") with { ExpectedEachMonth = 2 };

        clinics.In([.. Enumerable.Range(1, 5).Select(n => Fact("begun", Day, $"{n}", position: n))]).Value.Should().Be(83.3m);
        clinics.In([.. Enumerable.Range(1, 7).Select(n => Fact("begun", Day, $"{n}", position: n))]).Value.Should().Be(100m);
    }

    [Fact]
    public void A_median_is_the_middle_and_between_two_their_mean()
    {
        Median(3, 1, 20).Value.Should().Be(3);
        Median(3, 1, 20, 4).Value.Should().Be(3.5m);
        Median().Should().BeEquivalentTo(new { Status = FigureStatus.NoBase, Value = (decimal?)null });
    }

    [Fact]
    public void A_mean_is_weighted_by_how_many_gave_it() => Rate("mean").In(
        Fact("begun", Day, "a", 8, 1), Fact("whole", Day, "a", 30, 2), Fact("begun", Day, "b", 5, 3), Fact("whole", Day, "b", 10, 4)).Value.Should().Be(7.3m);

    [Theory]
    [InlineData(80, 100, -20.0)]
    [InlineData(134, 123, 8.9)]
    [InlineData(0, 0, null)]
    [InlineData(5, 0, null)]
    public void A_change_is_in_percent_of_what_was_and_of_nothing_there_is_none(int now, int before, double? change)
    {
        var figure = Rate("change").In(Fact("begun", Day, "a", now, 1), Fact("whole", Day, "a", before, 2));

        (figure.Value, figure.Status).Should().Be(((decimal?)change, change is null ? FigureStatus.NoBase : FigureStatus.Computed));
    }

    [Fact]
    public void A_ratio_may_pass_one() =>
        Rate("ratio").In(Fact("begun", Day, "a", 9, 1), Fact("whole", Day, "b", 4, 2)).Value.Should().Be(2.3m, "half a tenth goes away from nought");

    [Fact]
    public void A_rate_nobody_returned_anything_for_is_no_return() =>
        (Rate("share") with { Feed = new("begun", null, new Dictionary<string, string>(), "activities") }).In().Status.Should().Be(FigureStatus.NoReturn);

    private static readonly Gen<Fact[]> AnyRateFacts = Gen.Select(Gen.OneOf("begun", "whole"), Gen.OneOf("a", "b", "c", "d"), Gen.Int[0, 5]).Array[0, 25]
        .Select(facts => facts.Select((f, n) => Fact(f.Item1, Day, f.Item2, f.Item3, n + 1)).ToArray());

    private static Figure Median(params int[] days) => Rate("median", whole: null).In([.. days.Select((d, n) => Fact("begun", Day, $"{n}", d, n + 1))]);

    private static MeasureDefinition Rate(string how, string? whole = "whole") => Measure("rate") with
    {
        Rate = how,
        Whole = whole is null ? null : new(whole, null, new Dictionary<string, string>(), "events"),
    };
}
