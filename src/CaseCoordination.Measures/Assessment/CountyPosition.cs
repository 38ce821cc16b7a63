using System.Globalization;
using CaseCoordination.Kernel;

namespace CaseCoordination.Measures.Assessment;

/// <summary>Where a district stands in the county: 1 is the fewest for its people.</summary>
public static class CountyPosition
{
    public const string NotAvailable = "--";

    public static readonly Rule Rule = new(
        "assessment-position",
        "Position 1 is the lowest rate for 1,000 residents, to two decimals; who ties shares a position with = before it, and the next is passed over. Positions published are kept as they are until the whole county's counts are here.",
        "Strategic assessment 2022/23: positions with ties and --; to how many decimals they are tied is not known",
        Verified: false);

    public static string Of(StrategicAssessment assessment, AssessmentTables tables, string district, string type, int year) =>
        Rates(assessment, tables, type, year) is { } rates
            ? In(rates, district)
            : assessment.Count(district, type, year)?.Position ?? NotAvailable;

    /// <summary>The position of one among all, with its tie.</summary>
    public static string In(IReadOnlyDictionary<string, decimal> rates, string district)
    {
        var own = rates[district];
        var place = 1 + rates.Values.Count(rate => rate < own);
        var tie = rates.Values.Count(rate => rate == own) > 1 ? "=" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{tie}{place}");
    }

    /// <summary>For 1,000 residents.</summary>
    public static decimal Rate(int count, int population) => Math.Round(1_000m * count / population, 2, MidpointRounding.AwayFromZero);

    /// <summary>Null unless the whole county is known.</summary>
    private static Dictionary<string, decimal>? Rates(StrategicAssessment assessment, AssessmentTables tables, string type, int year)
    {
        var rates = new Dictionary<string, decimal>();
        foreach (var district in tables.Districts)
        {
            if (assessment.Count(district.Code, type, year) is not { } count || assessment.Count(district.Code, AssessmentTables.Population, year) is not { Count: > 0 } people)
            {
                return null;
            }

            rates[district.Code] = Rate(count.Count, people.Count);
        }

        return rates;
    }
}
