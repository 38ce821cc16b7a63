using CaseCoordination.Measures.Assessment;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Measures.Assessment;

/// <summary>Where a district stands among all.</summary>
public sealed class CountyPositionTests
{
    [Fact]
    [Trait("Rule", "assessment-position")]
    public void Who_ties_shares_a_position_and_the_next_is_passed_over()
    {
        var rates = new Dictionary<string, decimal> { ["a"] = 1.10m, ["b"] = 2.20m, ["c"] = 2.20m, ["d"] = 3.30m };

        rates.Keys.Select(district => CountyPosition.In(rates, district)).Should().Equal("1", "=2", "=2", "4");
    }

    [Fact]
    public void Positions_count_those_before_and_tie_exactly_where_rates_do() => Gen.Int[0, 6].Array[1, 15].Sample(numbers =>
    {
        var rates = numbers.Select((rate, i) => (Code: $"d{i}", Rate: (decimal)rate)).ToDictionary(d => d.Code, d => d.Rate);

        foreach (var (district, rate) in rates)
        {
            var position = CountyPosition.In(rates, district);
            position.StartsWith('=').Should().Be(rates.Values.Count(other => other == rate) > 1);
            int.Parse(position.TrimStart('='), System.Globalization.CultureInfo.InvariantCulture).Should().Be(rates.Values.Count(other => other < rate) + 1);
        }
    });

    [Fact]
    public void It_is_computed_once_the_whole_county_is_here_and_kept_as_published_before()
    {
        var county = Year.Tables.Districts.SelectMany((district, i) => new[]
        {
            $"{district.Code},robbery,2021,{(i == 3 ? 26 : 40 + i)},",
            $"{district.Code},population,2021,{(district.Code == Year.Own || i == 3 ? 116000 : 130000)},",
        }).Select(row => row.StartsWith($"{Year.Own},robbery", StringComparison.Ordinal) ? $"{Year.Own},robbery,2021,26,5" : row).ToList();

        Position(county.SkipLast(2)).Should().Be("--", "one area is missing, and its own row went with it");
        Position(county.Where(row => !row.StartsWith(Year.Tables.Districts[0].Code, StringComparison.Ordinal))).Should().Be("5");
        Position(county).Should().Be("=1");
    }

    private static string Position(IEnumerable<string> rows) => CountyPosition.Of(Year.After(rows), Year.Tables, Year.Own, "robbery", 2021);
}
