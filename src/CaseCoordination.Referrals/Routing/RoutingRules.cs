using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Referrals.Routing;

/// <summary>A partnership's routing rules: every set ever published, oldest first.</summary>
public sealed record RoutingRules(Guid Id, ImmutableArray<RoutingRulesPublished> Sets)
{
    /// <summary>One stream in each partnership.</summary>
    public static readonly Guid StreamId = NamedId.From("routing-rules");

    /// <summary>The set in force on a day: the last published whose day has come.</summary>
    public RoutingRulesPublished? InForceOn(DateOnly day) => Sets.Where(s => s.EffectiveFrom <= day).MaxBy(s => s.Version);
}

public static class RulesInForce
{
    /// <summary>Which agency runs each service, by service.</summary>
    public static IReadOnlyDictionary<string, string> AgencyOf(this RoutingRulesPublished rules) =>
        rules.Rules.GroupBy(rule => rule.Service).ToDictionary(rules => rules.Key, rules => rules.First().Agency);
}

public static class RoutingRulesFold
{
    public static RoutingRules? Evolve(RoutingRules? state, object @event) => @event switch
    {
        RoutingRulesPublished e => new(RoutingRules.StreamId, [.. state?.Sets ?? [], e]),
        _ => state,
    };
}

public sealed partial class RoutingRulesProjection : SingleStreamProjection<RoutingRules, Guid>
{
    public override RoutingRules? Evolve(RoutingRules? snapshot, Guid id, IEvent e) => RoutingRulesFold.Evolve(snapshot, e.Data);
}
