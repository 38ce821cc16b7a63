using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Returns;
using CaseCoordination.Unit.Tests.Measures.Figures;

namespace CaseCoordination.Unit.Tests.Measures.Returns;

/// <summary>The case reviews of a year, and what the county is told of safe accommodation.</summary>
public sealed class OtherReturnsTests
{
    private static readonly PlanYear Year = new(2022);

    [Fact]
    public void A_refusal_overturned_on_appeal_is_no_refusal_and_each_step_counts_in_its_year()
    {
        var (first, second, third) = (NamedId.From("1"), NamedId.From("2"), NamedId.From("3"));

        var counted = CaseReviewReturn.Of(Year,
        [
            new CaseReviewThresholdNotMet(first, "r", 2, "reports", default, "twbc-cst", new(2022, 5, 1)),
            new CaseReviewThresholdMet(first, "r", 2, "harm", "twbc-cst", new(2022, 6, 1)),
            new CaseReviewThresholdNotMet(second, "r", 1, "reports", default, "twbc-cst", new(2022, 5, 1)),
            new CaseReviewThresholdNotMet(third, "r", 1, "reports", default, "twbc-cst", new(2023, 4, 1)),
            new CaseReviewPanelHeld(first, [], [new(1, "kp", default)], "twbc-cst", new(2022, 7, 1)),
            new CaseReviewPanelHeld(third, [], [], "twbc-cst", new(2023, 3, 31)),
        ]);

        counted.Should().Be(new CaseReviewReturn(Year, 0, 1, 2, 1));
    }

    [Fact]
    public void The_county_is_told_counts_and_what_is_not_collected()
    {
        Fact Asked(long position, DateOnly on, string kind, string sex) => Counted.Fact("referral.received", on, $"{position}", position: position) with
        {
            Dimensions = new Dictionary<string, string> { ["kind"] = kind, ["victim-sex"] = sex },
        };
        var ended = Counted.Fact("referral.outcome", new(2022, 8, 1), "1 safe-accommodation", position: 9) with
        {
            Dimensions = new Dictionary<string, string> { ["service"] = "safe-accommodation", ["outcome"] = "rehoused" },
        };

        var feed = SafeAccommodationFeed.Of(new(2022, 2),
        [
            Asked(1, new(2022, 4, 2), "safe-accommodation", "female"), Asked(2, new(2022, 7, 2), "safe-accommodation", "male"), Asked(3, new(2022, 7, 3), "marac", "female"), ended,
        ]);

        (feed.AskedInQuarter, feed.AskedInYear).Should().Be((1, 2));
        feed.AskedInYearBySex.Should().BeEquivalentTo(new Dictionary<string, int> { ["female"] = 1, ["male"] = 1 });
        feed.EndedInYearByOutcome.Should().BeEquivalentTo(new Dictionary<string, int> { ["rehoused"] = 1 });
        feed.NotCollected.Should().NotBeEmpty();
    }
}
