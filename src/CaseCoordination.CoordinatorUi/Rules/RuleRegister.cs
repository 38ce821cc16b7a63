using CaseCoordination.Agencies.Deliveries;
using CaseCoordination.Asb;
using CaseCoordination.Cases;
using CaseCoordination.Isva;
using CaseCoordination.Kernel;
using CaseCoordination.Marac.Rules;
using CaseCoordination.Measures;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Places;
using CaseCoordination.Plan;
using CaseCoordination.Privacy;
using CaseCoordination.Referrals;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Stalking;

namespace CaseCoordination.CoordinatorUi.Rules;

/// <summary>A rule, and the context that goes by it.</summary>
public sealed record RegisteredRule(string Context, Rule Rule);

/// <summary>
/// Every rule there is, put together where all contexts are known: a context offers its own and knows nobody else's.
/// </summary>
public static class RuleRegister
{
    /// <summary>The names of the contexts, as a page filters by them.</summary>
    public static readonly IReadOnlyList<string> Contexts = ["referrals", "routing", "services", "marac", "stalking", "isva", "asb", "privacy", "cases", "agencies", "places", "plan", "measures", "reports", "assessment"];

    /// <param name="routing">The set in force; null before one is published.</param>
    /// <param name="services">Each service's definition in force.</param>
    public static IReadOnlyList<RegisteredRule> Of(CoreAgencies core, RoutingRulesPublished? routing, IEnumerable<ServiceDefined> services) =>
    [
        .. In("referrals", ReferralRuleBook.All),
        .. In("routing", routing is null ? [] : ReferralRuleBook.Routing(routing.Rules, routing.EffectiveFrom)),
        .. In("services", ReferralRuleBook.Services(services)),
        .. In("marac", MaracRuleBook.All(core)),
        .. In("stalking", StalkingRuleBook.All),
        .. In("isva", IsvaRuleBook.All),
        .. In("asb", AsbRuleBook.All),
        .. In("privacy", PrivacyRuleBook.All),
        .. In("cases", CasesRuleBook.All),
        .. In("agencies", [RetrySchedule.Default.AsRule()]),
        .. In("places", PlaceRuleBook.All),
        .. In("assessment", AssessmentRuleBook.All),
        .. In("plan", PlanRuleBook.All),
        .. In("measures", MeasuresRuleBook.All),
        .. In("reports", PublishingRuleBook.All),
    ];

    private static IEnumerable<RegisteredRule> In(string context, IEnumerable<Rule> rules) => rules.Select(rule => new RegisteredRule(context, rule));
}
