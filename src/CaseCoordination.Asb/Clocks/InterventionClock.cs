using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using Marten;

namespace CaseCoordination.Asb.Clocks;

/// <summary>A day of an intervention has come. The clock is never cancelled: it asks the state whether it still matters.</summary>
/// <param name="Kind">review, end, payment or challenge.</param>
/// <param name="On">The last day: it has struck when that day is over, a review's when it begins.</param>
public sealed record InterventionClock(Guid CaseId, int Number, string Kind, DateOnly On)
{
    public const string Review = "review";
    public const string End = "end";
    public const string Payment = "payment";
    public const string Challenge = "challenge";

    public DateTimeOffset StrikesAt => LondonDay.Start(Kind == Review ? On : On.AddDays(1));

    /// <summary>What it is remembered by, so that it strikes once.</summary>
    public static string NameOf(string kind, DateOnly on) => $"{kind} {on:yyyy-MM-dd}";
}

public static class InterventionClockHandler
{
    public static async Task Handle(InterventionClock clock, IDocumentSession session, DateTimeOffset now, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<AsbCase>(clock.CaseId, ct);
        if (stream.Aggregate is { } asb && Decide(clock, asb, now) is { Events.Count: > 0 } struck)
        {
            stream.AppendMany(struck.Events);
        }
    }

    public static Decision Decide(InterventionClock clock, AsbCase asb, DateTimeOffset now)
    {
        if (asb.Closed || now < clock.StrikesAt || !asb.Interventions.TryGetValue(clock.Number, out var one) || one.Phase != InterventionPhase.Served
            || one.Fallen.Contains(InterventionClock.NameOf(clock.Kind, clock.On)))
        {
            return Decision.NothingToDo;
        }

        return clock.Kind switch
        {
            // A review held in the month before the day is that review.
            InterventionClock.Review when one.ReviewsOn.Contains(clock.On) && !one.ReviewedOn.Any(day => day >= clock.On.AddMonths(-1)) =>
                Decision.Record(new InterventionReviewFellDue(asb.Id, one.Number, clock.On)),
            InterventionClock.End when one.EndsOn == clock.On => Decision.Record(new InterventionExpired(asb.Id, one.Number, one.Step, clock.On)),
            InterventionClock.Payment when one.PayBy == clock.On && !one.Paid => Decision.Record(new PenaltyPaymentFellDue(asb.Id, one.Number, clock.On)),
            InterventionClock.Challenge when one.ChallengeUntil == clock.On && one.Appeal is null =>
                Decision.Record(new ChallengePeriodEnded(asb.Id, one.Number, clock.On)),
            _ => Decision.NothingToDo,
        };
    }
}
