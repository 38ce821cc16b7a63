namespace CaseCoordination.Referrals.Events;

// Names and properties below ARE the storage format; see ReferralEvents.cs.

/// <summary>A whole rule set, in force from a day until the next one is.</summary>
public sealed record RoutingRulesPublished(int Version, DateOnly EffectiveFrom, IReadOnlyList<RoutingRule> Rules);

/// <summary>One rule: when every condition holds, the service is asked.</summary>
/// <param name="Id">Stable name, for explaining a routing years later.</param>
/// <param name="When">Facts of the referral and the values each may have; an empty rule always fires.</param>
/// <param name="Service">The service asked; a bounded context of that name answers it, or its agency does.</param>
/// <param name="Agency">Code of the agency that runs the service.</param>
/// <param name="Why">The sentence a referrer reads.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record RoutingRule(
    string Id, IReadOnlyDictionary<string, IReadOnlyList<string>> When, string Service, string Agency, string Why, string Source);

/// <summary>A rule set somebody works on: nothing goes by it until it is published.</summary>
/// <param name="By">Code of the agency that drafts it.</param>
public sealed record RoutingRulesDrafted(Guid DraftId, DateOnly EffectiveFrom, IReadOnlyList<RoutingRule> Rules, string By, DateOnly DraftedOn);
