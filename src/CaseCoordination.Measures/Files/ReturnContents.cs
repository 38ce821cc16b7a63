using CaseCoordination.Kernel;
using CaseCoordination.Measures.Returns;

namespace CaseCoordination.Measures.Files;

/// <summary>The yearly case review figures, as they are published.</summary>
public static class CaseReviewContent
{
    public static ReportContent Of(string partnership, CaseReviewReturn counted)
    {
        (string Label, decimal Value)[] rows =
        [
            ("Applications for a case review", counted.Applications),
            ("Applications where the threshold was not met", counted.ThresholdNotMet),
            ("Case reviews carried out", counted.ReviewsCarriedOut),
            ("Case reviews that led to recommendations", counted.ReviewsWithRecommendations),
        ];
        return new(
            $"Anti-social behaviour case reviews {counted.Year.Printed}",
            [
                .. QuarterlyContent.About(partnership, "To be published yearly", counted.Year.StartsOn, counted.Year.EndsOn, null),
                ("Source", "Anti-social Behaviour, Crime and Policing Act 2014 section 104(9)"),
            ],
            [new("Case reviews", ["What", "How many"], [.. rows.Select(row => (IReadOnlyList<ReportCell>)[new(row.Label), ReportCell.Of(row.Value)])], new("Case reviews in the year", rows))],
            new { Partnership = partnership, Year = counted.Year.Printed, counted.Applications, counted.ThresholdNotMet, counted.ReviewsCarriedOut, counted.ReviewsWithRecommendations });
    }
}

/// <summary>The district's part of the county's return on safe accommodation.</summary>
public static class SafeAccommodationContent
{
    public static ReportContent Of(string partnership, SafeAccommodationFeed feed) => new(
        $"Safe accommodation {new PlanYear(feed.Quarter.FinancialYear).Printed} to Q{feed.Quarter.Number}",
        [
            .. QuarterlyContent.About(partnership, "For the county council", new PlanYear(feed.Quarter.FinancialYear).StartsOn, feed.Quarter.EndsOn, null),
            ("Source", "Domestic Abuse Act 2021 Part 4: the county reports, the district co-operates. No address is held or sent."),
            ("Not collected here", string.Join("; ", feed.NotCollected)),
        ],
        [
            new(
                "Households that asked",
                ["Field", "How many"],
                [
                    [new("Asked in the quarter"), ReportCell.Of(feed.AskedInQuarter)],
                    [new("Asked in the year so far"), ReportCell.Of(feed.AskedInYear)],
                    .. feed.AskedInYearBySex.Select(one => (IReadOnlyList<ReportCell>)[new($"Year so far, sex {one.Key}"), ReportCell.Of(one.Value)]),
                ]),
            new(
                "How support ended in the year so far",
                ["Outcome", "Households"],
                [.. feed.EndedInYearByOutcome.Select(one => (IReadOnlyList<ReportCell>)[new(one.Key), ReportCell.Of(one.Value)])],
                new("Households by outcome", [.. feed.EndedInYearByOutcome.Select(one => (one.Key, (decimal)one.Value))])),
        ],
        new { Partnership = partnership, Year = new PlanYear(feed.Quarter.FinancialYear).Printed, UpToQuarter = feed.Quarter.Number, feed.AskedInQuarter, feed.AskedInYear, feed.AskedInYearBySex, feed.EndedInYearByOutcome, feed.NotCollected });
}
