using CaseCoordination.Measures.Disclosure;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Unit.Tests.Measures.Disclosure;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Measures.Publishing;

/// <summary>What the public is shown of a measure, quarter after quarter.</summary>
public sealed class PublicEditionTests
{
    private static readonly SuppressionPolicy Policy = SuppressionPolicies.All[0];

    [Fact]
    [Trait("Rule", "public-2022.year-to-date")]
    public void While_a_quarter_is_left_out_so_is_the_year_to_date()
    {
        var year = PublishYear([12, 3, 20, 9]);

        year.Select(shown => (shown.Quarter, shown.YearToDate)).Should().Equal(("12", "12"), ("<5", "c"), ("20", "c"), ("9", "c"));
    }

    [Fact]
    [Trait("Rule", "public-2022.year-to-date")]
    public void Whoever_keeps_every_report_of_a_year_works_no_small_number_back() => Always.Holds(
        Gen.OneOf(0, 1, 2, 3, 4, 5, 6, 11, 30).Array[4],
        values =>
        {
            var year = PublishYear([.. values.Select(value => (decimal)value)]);

            List<Cell> cells = [];
            List<Sum> sums = [];
            var shown = new Dictionary<string, Shown>();
            foreach (var (text, n) in year.Select((text, n) => (text, n + 1)))
            {
                Told($"Q{n}", values[n - 1], text.Quarter);
                Told($"to Q{n}", values[..n].Sum(), text.YearToDate);
                sums.Add(new($"to Q{n}", [.. Enumerable.Range(1, n).Select(q => $"Q{q}")]));
            }

            var bounds = Solver.Bounds(cells, sums, shown, Policy);
            cells.Where(cell => cell.Value is >= 1 and <= 4).Where(cell => bounds[cell.Key].Low >= bounds[cell.Key].High).Should().BeEmpty();

            void Told(string key, int value, string text)
            {
                cells.Add(new(key, value));
                shown[key] = text switch { "<5" => Shown.FewerThan, "c" => Shown.Withheld, "" => Shown.Never, _ => Shown.Exact };
            }
        });

    [Theory]
    [Trait("Rule", "public-2022.rates")]
    [InlineData(3, 40, "c")]
    [InlineData(38, 40, "c")]
    [InlineData(5, 9, "c")]
    [InlineData(20, 40, "50")]
    [InlineData(0, 40, "0")]
    public void A_rate_of_few_or_for_few_is_left_out(int part, int whole, string shown)
    {
        var figure = Published.Figure(100m * part / whole) with { Kind = "rate", Part = part, Whole = whole };

        PublicEdition.Of([figure], [], [], [], Policy)[0].Quarter.Should().Be(shown);
    }

    [Theory]
    [Trait("Rule", "public-2022.revisions")]
    [InlineData(41, 43, "41")]
    [InlineData(41, 46, "46")]
    [InlineData(41, 41, "41")]
    public void A_change_of_a_few_is_not_shown_in_public(int before, int now, string shown)
    {
        var published = PublicEdition.Of([Published.Figure(before)], [], [], [], Policy);

        PublicEdition.Of([Published.Figure(now)], [], [], published, Policy)[0].Quarter.Should().Be(shown);
    }

    [Fact]
    public void Last_year_is_shown_as_it_was_published_then()
    {
        var figure = Published.Figure(30) with { LastYear = 25 };

        PublicEdition.Of([figure], [], [new("2.1a", "23", "", "")], [], Policy)[0].LastYear.Should().Be("23", "it changed by a few only since");
        PublicEdition.Of([figure], [], [new("2.1a", "12", "", "")], [], Policy)[0].LastYear.Should().Be("25");
        PublicEdition.Of([figure with { LastYear = 3 }], [], [], [], Policy)[0].LastYear.Should().Be("<5");
    }

    [Fact]
    [Trait("Rule", "public-2022.secondary")]
    public void What_was_withheld_to_protect_another_is_not_told_a_year_later() =>
        PublicEdition.Of([Published.Figure(30) with { LastYear = 25 }], [], [new("2.1a", "c", "", "")], [], Policy)[0].LastYear.Should().Be("c");

    [Fact]
    public void No_return_is_nothing_and_not_nought() =>
        PublicEdition.Of([Published.Figure(null)], [], [], [], Policy)[0].Should().Be(new PublicFigure("2.1a", "", "", ""));

    /// <summary>Four reports, one after the other, each knowing what the ones before showed.</summary>
    private static List<PublicFigure> PublishYear(IReadOnlyList<decimal> values)
    {
        var (earlier, year) = (new List<EarlierQuarter>(), new List<PublicFigure>());
        foreach (var (value, n) in values.Select((value, n) => (value, n + 1)))
        {
            var figure = Published.Figure(value) with { YearToDate = values.Take(n).Sum() };
            year.Add(PublicEdition.Of([figure], earlier, [], [], Policy)[0]);
            earlier.Add(new(new Dictionary<string, decimal?> { ["2.1a"] = value }, [year[^1]]));
        }

        return year;
    }
}
