using CaseCoordination.Kernel;

namespace CaseCoordination.Agencies.Deliveries;

/// <summary>How long to wait after each failure, and when to give up.</summary>
/// <param name="Id">Names the schedule in the register of rules.</param>
/// <param name="Waits">After the first failure, after the second, and so on; after the last nothing more is tried.</param>
public sealed record RetrySchedule(string Id, DateOnly EffectiveFrom, string Source, bool Verified, IReadOnlyList<TimeSpan> Waits)
{
    /// <summary>About 76 hours in all: over a weekend and into Monday.</summary>
    public static readonly RetrySchedule Default = new(
        "webhook-retries",
        new(2022, 4, 1),
        "Standard Webhooks 1.0.0, Retries and delivery schedule; Retry-After: RFC 9110 s.10.2.3",
        Verified: true,
        [
            TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
            TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
        ]);

    public Rule AsRule() => new(
        Id,
        $"A delivery that failed is tried {Waits.Count} times more, over about {Waits.Sum(wait => wait.TotalHours):0} hours; a receiver that asks for more time gets it, up to {Waits.Max().TotalHours:0} hours.",
        Source,
        Verified,
        EffectiveFrom);

    /// <summary>Null when it is given up.</summary>
    /// <param name="failures">How often it failed, this time included.</param>
    /// <param name="asked">How long the receiver asked to be left alone: never sooner than the schedule, never later than its longest wait.</param>
    public TimeSpan? AfterFailure(int failures, TimeSpan? asked = null)
    {
        if (failures > Waits.Count)
        {
            return null;
        }

        var (wait, longest) = (Waits[failures - 1], Waits.Max());
        return asked is not { } more || more <= wait ? wait : more < longest ? more : longest;
    }
}
