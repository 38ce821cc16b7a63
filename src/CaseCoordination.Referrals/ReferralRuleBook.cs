using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Consent;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Intake;
using CaseCoordination.Referrals.Retention;
using CaseCoordination.Referrals.Routing;

namespace CaseCoordination.Referrals;

/// <summary>Every rule this context goes by, for the register: those in code, and those that are data of a partnership.</summary>
public static class ReferralRuleBook
{
    public static IEnumerable<Rule> All =>
    [
        .. MaracRules.All,
        StalkingRules.GroundRule,
        IsvaRules.ConsentRule,
        IsvaRules.NarrativeRule,
        ConsentRules.Rule,
        RoutingFacts.BandRule,
        LoopClock.EscalationRule,
        .. RetentionSchedule.Rules.Append(RetentionSchedule.Other).Select(rule => rule.AsRule()),
        RetentionSchedule.ChildRule,
    ];

    /// <summary>Nobody has said of any routing rule that it was checked: a published rule has no room for it yet.</summary>
    /// <param name="from">The day the set is in force from.</param>
    public static IEnumerable<Rule> Routing(IEnumerable<RoutingRule> rules, DateOnly from) =>
        rules.Select(rule => new Rule($"routing.{rule.Id}", $"{SaysOf(rule)} {rule.Why}", rule.Source, Verified: false, from));

    /// <summary>The clocks of each service, and whether it is asked without consent.</summary>
    public static IEnumerable<Rule> Services(IEnumerable<ServiceDefined> services) =>
        from service in services
        from rule in service.Terms.Clocks
            .Select(clock => new Rule(
                $"service.{service.Code}.{clock.For}",
                $"{service.Terms.Name}: {clock.For} within {InWords(clock.Within)}.",
                clock.Source,
                clock.Verified,
                service.EffectiveFrom))
            .Append(new(
                $"service.{service.Code}.consent",
                $"{service.Terms.Name}: asked {(service.Terms.ConsentNeeded ? "with consent alone" : "with consent or on a basis that is recorded")}.",
                service.Terms.Source,
                service.Terms.Verified,
                service.EffectiveFrom))
        select rule;

    private static string InWords(ClockTerm term) => $"{term.Count} {(term.Count == 1 ? term.Unit[..^1] : term.Unit).Replace('-', ' ')}";

    private static string SaysOf(RoutingRule rule) => rule.When.Count == 0
        ? $"Always to {rule.Service} ({rule.Agency})."
        : $"To {rule.Service} ({rule.Agency}) when {string.Join(" and ", rule.When.Select(one => $"{one.Key} is {string.Join(" or ", one.Value)}"))}.";
}
