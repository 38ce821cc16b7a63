using CaseCoordination.Measures.Returns;

namespace CaseCoordination.Measures.Files;

/// <summary>The dataset SafeLives asks of each MARAC every quarter, with the twelve months to its end.</summary>
public static class MaracDataset
{
    public static ReportContent Of(string partnership, MaracReturns returns)
    {
        var (quarter, year) = (returns.InQuarter, returns.InTwelveMonths);
        var agencies = year.ReferralsByAgency.Keys.Union(quarter.ReferralsByAgency.Keys).Order(StringComparer.Ordinal).ToList();
        return new(
            $"MARAC dataset {returns.Quarter.StartsOn:MMMM} to {returns.Quarter.EndsOn:MMMM yyyy}",
            [
                .. QuarterlyContent.About(partnership, "For SafeLives", quarter.From, quarter.To, null),
                ("Position in the log", $"{returns.KnownTo}"),
                ("Counting", "One case for each hearing; a deferred case counts nowhere. What is unknown counts as not so, and stands beside it."),
            ],
            [
                new("Meetings", ["Meeting held on"], [.. quarter.Meetings.Select(day => (IReadOnlyList<ReportCell>)[new($"{day:yyyy-MM-dd}")])]),
                new(
                    "Counts",
                    ["Field", "Quarter", "Twelve months"],
                    [
                        Row("Cases", quarter.Cases, year.Cases),
                        Row("Children in the households", quarter.Children, year.Children),
                        Row("Repeat cases", quarter.RepeatCases, year.RepeatCases),
                        Row("Repeat %", quarter.RepeatPercent, year.RepeatPercent),
                        Row("Partner agency %", quarter.PartnerAgencyPercent, year.PartnerAgencyPercent),
                        .. Known("Minoritised ethnicity", quarter.MinoritisedEthnicity, year.MinoritisedEthnicity),
                        .. Known("LGBT+", quarter.Lgbt, year.Lgbt),
                        .. Known("Disabled", quarter.Disabled, year.Disabled),
                        .. Known("Male", quarter.Male, year.Male),
                        .. Known("Aged 16 to 17", quarter.Aged16To17, year.Aged16To17),
                        Row("Aged 17 or under causing harm", quarter.Perpetrators17OrUnder, year.Perpetrators17OrUnder),
                        Row("Cases per 10,000 adult females", quarter.Per10kAdultFemales, year.Per10kAdultFemales),
                        Row("Change on the year before %", null, returns.YearOnYearPercent),
                    ]),
                new(
                    "Cases by referring agency",
                    ["Agency", "Quarter", "Twelve months"],
                    [.. agencies.Select(agency => Row(agency, quarter.ReferralsByAgency.GetValueOrDefault(agency), year.ReferralsByAgency.GetValueOrDefault(agency)))],
                    new("Cases in twelve months by referring agency", [.. agencies.Select(agency => (agency, (decimal)year.ReferralsByAgency.GetValueOrDefault(agency)))])),
            ],
            returns);
    }

    private static IEnumerable<IReadOnlyList<ReportCell>> Known(string name, CountedTrue quarter, CountedTrue year) =>
        [Row(name, quarter.Cases, year.Cases), Row($"{name} %", quarter.Percent, year.Percent), Row($"{name}, not known", quarter.Unknown, year.Unknown)];

    private static IReadOnlyList<ReportCell> Row(string name, decimal? quarter, decimal? year) => [new(name), ReportCell.Of(quarter), ReportCell.Of(year)];
}
