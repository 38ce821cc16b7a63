using System.Collections.Immutable;
using CaseCoordination.Asb.Events;

namespace CaseCoordination.Asb;

/// <summary>One step of the ladder in a case, as far as decisions ask.</summary>
/// <param name="Terms">What kind each is, by its number.</param>
/// <param name="Fallen">The clocks that have struck, each by its kind and day.</param>
public sealed record Intervention(
    int Number,
    string Step,
    string Conduct,
    InterventionPhase Phase,
    ImmutableArray<string> Signatories,
    ImmutableSortedDictionary<int, string> Terms,
    DateOnly? ServedOn,
    DateOnly? EndsOn,
    DateOnly? ComplyBy,
    DateOnly? PayBy,
    DateOnly? ChallengeUntil,
    ImmutableArray<DateOnly> ReviewsOn,
    ImmutableArray<DateOnly> ReviewedOn,
    ImmutableArray<Breach> Breaches,
    bool Paid,
    string? EndReason,
    ImmutableHashSet<string> Fallen)
{
    /// <summary>The subject's appeal; null where there was none.</summary>
    public Appeal? Appeal { get; init; }

    public static Intervention Of(InterventionProposed e) => new(
        e.Number,
        e.Step,
        e.Conduct,
        InterventionPhase.Proposed,
        [.. e.Signatories],
        e.Terms.ToImmutableSortedDictionary(term => term.Number, term => term.Kind),
        null, null, null, null, null, [], [], [], false, null, []);

    /// <summary>Served, and not since undone: another step may rest on it.</summary>
    public bool Bears => ServedOn is not null && !(EndReason is { } reason && AsbWords.Undone.Contains(reason));
}

/// <summary>Where an intervention stands.</summary>
public enum InterventionPhase
{
    Proposed = 1,
    Approved = 2,
    Served = 3,
    Expired = 4,
    Ended = 5,
}

/// <summary>A breach reported; <c>Confirmed</c> is null while nobody has decided.</summary>
/// <param name="Term">The term said to be broken; null where none was named.</param>
public sealed record Breach(int Number, int? Term, DateOnly OccurredOn, bool? Confirmed);

public static class InterventionFold
{
    /// <summary>Which of the case's interventions an event is about; null where it is about none.</summary>
    public static int? NumberOf(object @event) => @event switch
    {
        InterventionApproved e => e.Number,
        InterventionServed e => e.Number,
        ComplianceChecked e => e.Number,
        BreachReported e => e.Number,
        BreachConfirmed e => e.Number,
        BreachNotConfirmed e => e.Number,
        InterventionReviewed e => e.Number,
        InterventionChallenged e => e.Number,
        InterventionChallengeRuled e => e.Number,
        InterventionReviewFellDue e => e.Number,
        InterventionExpired e => e.Number,
        PenaltyPaymentFellDue e => e.Number,
        ChallengePeriodEnded e => e.Number,
        InterventionEnded e => e.Number,
        _ => null,
    };

    public static Intervention Evolve(Intervention state, object @event) => @event switch
    {
        InterventionApproved => state with { Phase = InterventionPhase.Approved },
        InterventionServed e => state with
        {
            Phase = InterventionPhase.Served,
            ServedOn = e.ServedOn,
            EndsOn = e.EndsOn,
            ComplyBy = e.ComplyBy,
            PayBy = e.PayBy,
            ChallengeUntil = e.ChallengeUntil,
            ReviewsOn = [.. e.ReviewsOn],
        },
        ComplianceChecked { Outcome: AsbWords.PenaltyPaid } => state with { Paid = true },
        BreachReported e => state with { Breaches = state.Breaches.Add(new(e.Breach, e.Term, e.OccurredOn, Confirmed: null)) },
        BreachConfirmed e => state.Decided(e.Breach, confirmed: true),
        BreachNotConfirmed e => state.Decided(e.Breach, confirmed: false),
        InterventionReviewed e => state with
        {
            ReviewedOn = state.ReviewedOn.Add(e.ReviewedOn),
            ReviewsOn = e.NextOn is { } next ? state.ReviewsOn.Add(next) : state.ReviewsOn,
        },
        InterventionChallenged e => state with { Appeal = new(e.ChallengedOn) },
        InterventionChallengeRuled e => state with { Appeal = state.Appeal?.After(e) },
        InterventionReviewFellDue e => state with { Fallen = state.Fallen.Add(Clocks.InterventionClock.NameOf(Clocks.InterventionClock.Review, e.DueOn)) },
        PenaltyPaymentFellDue e => state with { Fallen = state.Fallen.Add(Clocks.InterventionClock.NameOf(Clocks.InterventionClock.Payment, e.DueOn)) },
        ChallengePeriodEnded e => state with { Fallen = state.Fallen.Add(Clocks.InterventionClock.NameOf(Clocks.InterventionClock.Challenge, e.EndedOn)) },
        InterventionExpired => state with { Phase = InterventionPhase.Expired },
        InterventionEnded e => state with { Phase = InterventionPhase.Ended, EndReason = e.Reason },
        _ => state,
    };

    private static Intervention Decided(this Intervention state, int breach, bool confirmed) =>
        state with { Breaches = [.. state.Breaches.Select(b => b.Number == breach ? b with { Confirmed = confirmed } : b)] };
}
