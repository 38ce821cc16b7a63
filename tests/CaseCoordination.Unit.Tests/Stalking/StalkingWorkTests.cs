using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Reading;
using CaseCoordination.Unit.Tests.Privacy;
using static CaseCoordination.Unit.Tests.Stalking.Pas;

namespace CaseCoordination.Unit.Tests.Stalking;

/// <summary>What the service's people are reminded of, and until when.</summary>
public sealed class StalkingWorkTests
{
    [Fact]
    public void The_first_attempt_is_due_until_one_was_made()
    {
        On(Today).Should().Equal((StalkingWork.Contact, Screened.ContactDueOn));
        On(Today, Agreed()).Should().Equal((StalkingWork.Contact, Screened.ContactDueOn));
        On(Today, Agreed(), Tried(ContactOutcome.NoAnswer)).Should().BeEmpty();
    }

    [Fact]
    public void What_she_agreed_is_asked_again_before_it_is_too_old_and_at_once_when_it_is_in_doubt()
    {
        On(Today.AddDays(20), Agreed(), Tried(ContactOutcome.Reached)).Should().BeEmpty();
        On(Today.AddDays(29), Agreed(), Tried(ContactOutcome.Reached)).Should().Equal((StalkingWork.SafeContact, Today.AddDays(30)));
        On(Today, Agreed(), Tried(ContactOutcome.Reached), new StalkingSafeContactDoubted(CaseId, SafeContactDoubt.NewIncident, Today, "pas"))
            .Should().Equal((StalkingWork.SafeContact, Today.AddDays(-1)));
    }

    [Fact]
    public void A_review_is_due_shortly_before_its_day_until_it_was_held()
    {
        var assessed = new StalkingRiskAssessed(CaseId, default, "sdash-priority-2022", 2, 1, false, Today.AddDays(28), Today, "pas");
        object[] engaged = [Agreed(), Tried(ContactOutcome.Reached), Engaged, assessed];

        On(Today.AddDays(20), engaged).Should().BeEmpty();
        On(Today.AddDays(28), engaged).Should().Contain((StalkingWork.Review, Today.AddDays(28)));
        On(Today.AddDays(28), [.. engaged, new StalkingCaseReviewed(CaseId, null, Today.AddDays(28), Today.AddDays(56), "pas")]).Should().NotContain(item => item.Kind == StalkingWork.Review);
    }

    private static IReadOnlyList<(string Kind, DateOnly? DueOn)> On(DateOnly today, params object[] since) =>
        [.. StalkingWork.Of(Logged.Stream([Opened, Screened, Accepted, .. since]).Aggregate((StalkingSummary?)null, StalkingSummaryFold.Evolve)!, AtWork.On(today, "pas")).Select(item => (item.Kind, item.DueOn))];
}
