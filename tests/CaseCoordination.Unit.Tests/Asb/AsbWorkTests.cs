using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Interventions;
using CaseCoordination.Asb.Reading;
using CaseCoordination.Unit.Tests.Privacy;

namespace CaseCoordination.Unit.Tests.Asb;

/// <summary>What the lead agency is reminded of.</summary>
public sealed class AsbWorkTests
{
    [Fact]
    public void A_review_is_due_until_one_was_held_in_the_month_before_its_day()
    {
        var story = new Story().Incident();
        story.Step("warning-letter-1", form => form with { ReviewsOn = [Story.Start.AddDays(60)] }).Should().BeNull();

        Reviews(story, "twbc-cst").Should().BeEmpty("it is not soon");
        story.After(60);
        Reviews(story, "twbc-cst").Should().Equal(Story.Start.AddDays(60));
        Reviews(story, "kp").Should().Equal([Story.Start.AddDays(60)], "whom it is listed for, the query decides");
        story.Do(open => ReviewIntervention.Decide(new() { Outcome = "continue", ReviewedOn = story.Today, NextOn = story.Today.AddDays(90) }, 1, open));
        Reviews(story, "twbc-cst").Should().BeEmpty();
    }

    [Theory]
    [InlineData("requested", "acknowledge threshold outcome")]
    [InlineData("acknowledged", "threshold outcome")]
    [InlineData("threshold-met", "outcome")]
    [InlineData("panel-held", "outcome")]
    [InlineData("threshold-not-met", "")]
    [InlineData("outcome-sent", "")]
    [InlineData("closed", "")]
    public void A_case_review_waits_for_the_steps_that_were_not_taken(string status, string waits)
    {
        var review = new CaseReviewSummary(
            Story.CaseId, status, "noise", "twbc-cst", Story.Start, [new("acknowledge", Story.Start), new("threshold", Story.Start), new("outcome", Story.Start)], [], [], 1, 1);

        AsbWork.Of(review, AtWork.On(Story.Start, "twbc-cst")).Select(item => item.What).Should().Equal(waits.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        AsbWork.Of(review with { Due = [new("outcome", Story.Start.AddDays(40))] }, AtWork.On(Story.Start, "twbc-cst")).Should().BeEmpty("it is not soon");
    }

    private static IEnumerable<DateOnly?> Reviews(Story story, string agency) =>
        AsbWork.Of(Logged.Stream(story.Events).Aggregate((AsbCaseSummary?)null, AsbCaseSummaryFold.Evolve)!, AtWork.On(story.Today, agency)).Select(item => item.DueOn);
}
