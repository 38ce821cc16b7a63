using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Asb.CaseReviews;

/// <summary>The threshold of a case review, said a second time as the law puts it.</summary>
public sealed class ReviewThresholdTests
{
    private static readonly DateOnly Applied = new(2022, 8, 31);
    private static readonly ReviewThreshold Rule = ReviewThresholds.On(Applied);

    private static readonly Gen<ComplaintReport> Reports = Gen.Select(Gen.Int[0, 400], Gen.Int[-5, 60], Gen.OneOf("noise", "noise", "littering"))
        .Select((ago, late, problem) => new ComplaintReport(problem, Applied.AddDays(-ago), Applied.AddDays(-ago + late), "kp"));

    [Theory]
    [InlineData("2022-08-01", "2022-09-01", false)] // After the application.
    [InlineData("2022-08-31", "2022-08-31", true)]
    [InlineData("2022-07-31", "2022-08-31", true)] // A month to the day.
    [InlineData("2022-07-30", "2022-08-31", false)]
    [InlineData("2022-02-28", "2022-02-28", true)] // Six months before 31 August is 28 February.
    [InlineData("2022-02-27", "2022-02-27", false)]
    [InlineData("2022-08-20", "2022-08-19", false)] // Reported before it happened.
    public void A_complaint_counts_when_it_was_made_within_a_month_and_no_longer_than_six_ago(string occurred, string reported, bool counts) =>
        Rule.Qualifying("noise", [Report(occurred, reported)], Applied).Should().Be(counts ? 1 : 0);

    [Fact]
    [Trait("Rule", "case-review-three-in-six")]
    public void Three_meet_it_and_two_do_not()
    {
        var one = Report("2022-08-01", "2022-08-02");

        Rule.IsMet("noise", [one, one], Applied).Should().BeFalse();
        Rule.IsMet("noise", [one, one, one], Applied).Should().BeTrue();
        Rule.IsMet("noise", [one, one, one with { Problem = "littering" }], Applied).Should().BeFalse("it is the same problem that recurs");
    }

    [Fact]
    public void Another_report_never_takes_it_away_and_their_order_says_nothing() => Always.Holds(Gen.Select(Reports.Array[0, 8], Reports), it =>
    {
        var (reports, more) = it;

        Rule.Qualifying("noise", [.. reports, more], Applied).Should().BeGreaterThanOrEqualTo(Rule.Qualifying("noise", reports, Applied));
        Rule.Qualifying("noise", reports.Reverse(), Applied).Should().Be(Rule.Qualifying("noise", reports, Applied));
    });

    [Fact]
    public void It_is_as_the_law_puts_it() => Always.Holds(Reports.Array[0, 8], reports =>
        Rule.IsMet("noise", reports, Applied).Should().Be(
            reports.Count(r => r.Problem == "noise" && r.OccurredOn <= r.ReportedOn && r.ReportedOn <= r.OccurredOn.AddMonths(1)
                && r.ReportedOn >= Applied.AddMonths(-6) && r.ReportedOn <= Applied) >= 3));

    [Fact]
    public void No_threshold_asks_for_more_than_the_law_lets_it() =>
        ReviewThresholds.All.Should().OnlyContain(t => t.Complaints <= 3 && t.ReportedWithinMonths >= 1 && t.WithinMonths >= 6 && t.Source.Length > 0);

    [Fact]
    [Trait("Rule", "case-review-acknowledge")]
    [Trait("Rule", "case-review-threshold")]
    [Trait("Rule", "case-review-outcome")]
    public void The_terms_run_in_working_days_over_the_bank_holidays()
    {
        var days = new WorkingDays(new HashSet<DateOnly> { new(2022, 6, 2), new(2022, 6, 3) });

        ReviewTerms.From(new(2022, 5, 31), days).Should().Equal(
            new CaseReviewDue("acknowledge", new(2022, 6, 9)), new CaseReviewDue("threshold", new(2022, 6, 16)), new CaseReviewDue("outcome", new(2022, 7, 12)));
    }

    private static ComplaintReport Report(string occurred, string reported) => new(
        "noise", DateOnly.Parse(occurred, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(reported, System.Globalization.CultureInfo.InvariantCulture), "kp");
}
