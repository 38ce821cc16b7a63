using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;

namespace CaseCoordination.Measures.Returns;

/// <summary>What the relevant bodies publish about case reviews for a year; each step counts in the year it was taken.</summary>
/// <remarks>Source: Anti-social Behaviour, Crime and Policing Act 2014 s.104(9).</remarks>
public sealed record CaseReviewReturn(PlanYear Year, int Applications, int ThresholdNotMet, int ReviewsCarriedOut, int ReviewsWithRecommendations)
{
    /// <param name="events">Of case reviews, each stream's in its order.</param>
    public static CaseReviewReturn Of(PlanYear year, IReadOnlyCollection<object> events)
    {
        bool Within(DateOnly day) => day >= year.StartsOn && day <= year.EndsOn;

        // Refused, appealed and then met: the last decision is the one that stands.
        var met = events.OfType<CaseReviewThresholdMet>().GroupBy(e => e.ReviewId).ToDictionary(of => of.Key, of => of.Max(e => e.DecidedOn));
        var refused = events.OfType<CaseReviewThresholdNotMet>().GroupBy(e => e.ReviewId).Select(of => (of.Key, On: of.Max(e => e.DecidedOn)));
        var held = events.OfType<CaseReviewPanelHeld>().GroupBy(e => e.ReviewId).Select(of => of.MaxBy(e => e.HeldOn)!).Where(e => Within(e.HeldOn)).ToList();
        return new(
            year,
            events.OfType<CaseReviewRequested>().Count(e => Within(e.RequestedOn)),
            refused.Count(one => Within(one.On) && !(met.TryGetValue(one.Key, out var on) && on >= one.On)),
            held.Count,
            held.Count(e => e.Recommendations.Count > 0));
    }
}
