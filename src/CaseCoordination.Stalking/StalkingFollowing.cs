using CaseCoordination.Stalking.Clocks;
using CaseCoordination.Stalking.Closing;
using CaseCoordination.Stalking.Events;
using CaseCoordination.Stalking.Messages;
using Wolverine;

namespace CaseCoordination.Stalking;

/// <summary>What a case's events are followed by.</summary>
public static class StalkingFollowing
{
    public static IEnumerable<object> Of(object @event) => @event switch
    {
        StalkingCaseClosed closed => [CloseCase.Loop(closed)],
        StalkingRiskAssessed assessed => [Review(assessed.CaseId, assessed.ReviewDueOn)],
        StalkingCaseReviewed reviewed => [Review(reviewed.CaseId, reviewed.NextReviewOn)],
        _ => [],
    };

    private static ScheduledMessage<CheckReview> Review(Guid caseId, DateOnly dueOn) => new CheckReview { CaseId = caseId, DueOn = dueOn }.ScheduledAt(DayAfter.Begins(dueOn));
}
