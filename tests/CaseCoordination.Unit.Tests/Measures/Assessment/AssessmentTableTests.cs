using CaseCoordination.Measures.Assessment;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Measures.Assessment;

/// <summary>The assessment's table, from counts.</summary>
public sealed class AssessmentTableTests
{
    [Fact]
    public void The_published_table_of_sixteen_rows_is_made_again_from_its_counts_to_the_last_digit() =>
        Year.TableOf(Year.After(Year.PublishedRows)).Should().Equal(Year.Published.Select(row => row.Printed));

    [Fact]
    public void Rows_in_any_order_and_over_any_files_give_the_same_table() => (
        from shuffled in Gen.Shuffle(Year.PublishedRows.ToArray())
        from cut in Gen.Int[1, Year.PublishedRows.Count - 1]
        select (shuffled, cut)).Sample(
        files => Year.TableOf(Year.After(files.shuffled.Take(files.cut), files.shuffled.Skip(files.cut))).Should().Equal(Year.Published.Select(row => row.Printed)), iter: 50);

    [Fact]
    public void A_later_count_replaces_an_earlier_one_and_what_is_not_here_is_not_nought()
    {
        var assessment = Year.After([$"{Year.Own},robbery,2021,99,"], [$"{Year.Own},robbery,2021,26,=1"]);

        Year.TableOf(assessment).Should().Contain("Robbery 26 -- -- -- -- =1").And.Contain("Shoplifting -- -- -- -- -- --");
    }

    [Theory]
    [Trait("Rule", "assessment-percent")]
    [InlineData(7679, 7830, "-1.9%")]
    [InlineData(1005, 1000, "0.5%")]
    [InlineData(10005, 10000, "0.1%")]
    [InlineData(9995, 10000, "-0.1%")]
    [InlineData(99999, 100000, "0.0%")]
    [InlineData(12, 0, "n/a")]
    [InlineData(0, 0, "0.0%")]
    [InlineData(0, 50, "-100.0%")]
    public void A_change_is_rounded_half_away_from_nought(int now, int before, string printed) => PercentChange.Of(now, before).Printed.Should().Be(printed);

    [Theory]
    [Trait("Rule", "assessment-small-base")]
    [InlineData(19, "small base")]
    [InlineData(20, "50.0%")]
    public void Of_very_few_only_the_number_is_given(int before, string printed) => PercentChange.Of(30, before).Printed.Should().Be(printed);

    [Fact]
    public void A_change_and_its_reverse_never_have_the_same_sign_and_none_falls_by_more_than_all() => (
        from now in Gen.Int[0, 5_000]
        from before in Gen.Int[PercentChange.SmallBase, 5_000]
        select (now, before)).Sample(pair =>
        {
            var change = PercentChange.Of(pair.now, pair.before).Value!.Value;

            change.Should().BeGreaterThanOrEqualTo(-100);
            (Math.Sign(change) * Math.Sign(pair.now - pair.before)).Should().BeGreaterThanOrEqualTo(0);
            Math.Abs(change - (100m * (pair.now - pair.before) / pair.before)).Should().BeLessThanOrEqualTo(0.05m);
        });
}
