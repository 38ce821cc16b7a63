using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Clocks;
using CaseCoordination.Asb.Events;
using CaseCoordination.Referrals.Messages;
using Wolverine;

namespace CaseCoordination.Asb;

/// <summary>What the events of this context are followed by.</summary>
public static class AsbFollowing
{
    public static IEnumerable<object> Of(object @event) => @event switch
    {
        InterventionServed e => ClocksOf(e).Select(clock => clock.ScheduledAt(clock.StrikesAt)),
        InterventionReviewed { NextOn: { } next } e when new InterventionClock(e.CaseId, e.Number, InterventionClock.Review, next) is var clock =>
            [clock.ScheduledAt(clock.StrikesAt)],
        AsbCaseClosed { ReferralId: { } id } e when e.Reason != AsbWords.ReferralEnded =>
            [new CloseReferral { ReferralId = id, Service = AsbModule.Service, By = e.By, Outcome = e.Reason }],
        CaseReviewRequested e => CaseReviewClock.Of(e).Select(clock => clock.ScheduledAt(clock.StrikesAt)),
        _ => [],
    };

    public static IEnumerable<InterventionClock> ClocksOf(InterventionServed e) =>
        from clock in (IEnumerable<(string Kind, DateOnly? On)>)
        [
            .. e.ReviewsOn.Select(day => (InterventionClock.Review, (DateOnly?)day)),
            (InterventionClock.End, e.EndsOn),
            (InterventionClock.Payment, e.PayBy),
            (InterventionClock.Challenge, e.ChallengeUntil),
        ]
        where clock.On is not null
        select new InterventionClock(e.CaseId, e.Number, clock.Kind, clock.On!.Value);
}
