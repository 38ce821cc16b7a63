using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Stalking.Events;
using static CaseCoordination.Stalking.Events.OrderStep;

namespace CaseCoordination.Stalking.Orders;

/// <summary>Which step may follow which, and how long each holds.</summary>
/// <param name="From">The stages it may follow; none for the first step of an order.</param>
/// <param name="Source">The section that says so; all of the Stalking Protection Act 2019.</param>
public sealed record OrderStepRule(string Id, OrderStep Step, FrozenSet<OrderStep> From, DateOnly EffectiveFrom, string Source, bool Verified)
{
    public Rule AsRule() => new(
        $"step.{Id}",
        From.Count == 0 ? $"{Step} comes first." : $"{Step} may follow {string.Join(", ", From.Order())}{(Step == Considered ? ", or come first" : "")}.",
        $"Stalking Protection Act 2019 {Source}",
        Verified,
        EffectiveFrom);
}

/// <summary>The Stalking Protection Act 2019 as far as a service follows it; in force since 20 January 2020.</summary>
public static class OrderRules
{
    /// <summary>A fixed period is two years at least: s.3(1).</summary>
    public const int LeastYears = 2;

    /// <summary>
    /// Its subject gives the police name and address within three days: s.9. The day of service is counted as the first,
    /// the stricter reading; that it is the right one has not been checked.
    /// </summary>
    public const int DaysToNotify = 3;

    private static readonly DateOnly InForce = new(2020, 1, 20);
    private static readonly OrderStep[] Made = [Granted, Varied, Renewed];

    public static readonly Rule LeastYearsRule = new(
        "spo-least-years", $"A stalking protection order for a fixed period runs {LeastYears} years at least.", "Stalking Protection Act 2019 s.3(1)", Verified: true, InForce);

    public static readonly Rule DaysToNotifyRule = new(
        "spo-days-to-notify", $"Its subject gives the police name and address within {DaysToNotify} days, the day of service being the first.",
        "Stalking Protection Act 2019 s.9; how the days are counted is not checked", Verified: false, InForce);

    public static readonly IReadOnlyList<OrderStepRule> All =
    [
        new("spo-considered", Considered, [Refused, Discharged, Expired], InForce, "s.1: the police may apply", Verified: false),
        new("spo-application", ApplicationMade, [Considered], InForce, "s.1(1): by complaint to a magistrates' court", Verified: false),
        new("spo-interim", InterimGranted, [ApplicationMade], InForce, "s.5: interim orders", Verified: false),
        new("spo-granted", Granted, [ApplicationMade, InterimGranted], InForce, "ss.2, 3: fixed period of at least two years, or until further order", Verified: false),
        new("spo-served", Served, [InterimGranted, .. Made], InForce, "s.9: notification runs from service", Verified: true),
        new("spo-notified", SubjectNotified, [InterimGranted, .. Made], InForce, "s.9: name and home address", Verified: true),
        new("spo-varied", Varied, [InterimGranted, .. Made], InForce, "s.4: variation", Verified: false),
        new("spo-renewed", Renewed, [.. Made], InForce, "s.4: renewal", Verified: false),
        new("spo-discharged", Discharged, [InterimGranted, .. Made], InForce, "s.4: discharge", Verified: false),
        new("spo-expired", Expired, [InterimGranted, .. Made], InForce, "s.3(1): the fixed period is over", Verified: true),
        new("spo-breached", Breached, [InterimGranted, .. Made], InForce, "s.8: an offence; the order stands", Verified: false),
        new("spo-refused", Refused, [ApplicationMade, InterimGranted], InForce, "s.2: not satisfied that the order is necessary", Verified: false),
    ];

    public static bool MayFollow(OrderStep step, StalkingOrder? order) =>
        order is null ? step == Considered : All.Single(rule => rule.Step == step).From.Contains(order.Stage);
}
