using CaseCoordination.Referrals.Consent;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Routing;

/// <summary>Holds rules against facts.</summary>
public static class Fire
{
    /// <summary>The services to ask, each with every rule that asks it; none twice, and none without the consent it needs.</summary>
    /// <param name="asked">Services that were asked before.</param>
    public static IReadOnlyList<RoutedService> Rules(
        IReadOnlyList<RoutingRule> rules,
        IReadOnlyDictionary<string, string> facts,
        IReadOnlyDictionary<string, ServiceTerms> services,
        IReadOnlyCollection<string> asked) =>
    [
        .. from rule in rules
           where !asked.Contains(rule.Service)
           where rule.When.ContainsKey(RoutingFacts.On) || facts[RoutingFacts.On] == RoutingFacts.Received
           where rule.When.All(condition => facts.TryGetValue(condition.Key, out var fact) && condition.Value.Contains(fact))
           where ConsentRules.Allows(services.GetValueOrDefault(rule.Service), facts[RoutingFacts.Consent])
           group rule by (rule.Service, rule.Agency) into fired
           select new RoutedService(fired.Key.Service, fired.Key.Agency, [.. fired.Select(rule => new FiredRule(rule.Id, rule.Why))]),
    ];
}
