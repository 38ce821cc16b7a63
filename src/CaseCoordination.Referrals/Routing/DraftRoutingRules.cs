using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Referrals.Routing;

/// <summary>A rule set as somebody drafts it.</summary>
public sealed record DraftForm
{
    /// <summary>The first day it would be in force.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    public IReadOnlyList<RoutingRule>? Rules { get; init; }
}

/// <summary>A draft; it is never changed: another draft is.</summary>
public sealed record RoutingDraft(Guid Id, RoutingRulesDrafted Drafted);

public static class DraftRoutingRules
{
    private const int MostRules = 500;

    public static Decision Decide(DraftForm form, Guid draftId, string by, IReadOnlyDictionary<string, ServiceTerms> services, DateOnly today) =>
        FaultsOf(form, services).ToList() is { Count: > 0 } faults
            ? new Refusal("draft-not-acceptable", "Nothing was drafted. Mend the fields named and send it again.", faults)
            : Decision.Record(new RoutingRulesDrafted(draftId, form.EffectiveFrom!.Value, form.Rules!, by, today));

    private static IEnumerable<Fault> FaultsOf(DraftForm form, IReadOnlyDictionary<string, ServiceTerms> services)
    {
        if (form.EffectiveFrom is null)
        {
            yield return new("/effectiveFrom", "missing", "Send the first day it would be in force.");
        }

        if (form.Rules is not { Count: > 0 and <= MostRules } rules)
        {
            yield return new("/rules", "missing", $"Send 1 to {MostRules} rules: a set replaces the one before as a whole.");
            yield break;
        }

        for (var i = 0; i < rules.Count; i++)
        {
            if (!services.ContainsKey(rules[i].Service))
            {
                yield return new($"/rules/{i}/service", "unknown-word", "Name a service of GET services: define it first.");
            }

            if (rules[i].When.Keys.Any(fact => !RoutingFacts.IsKnown(fact)))
            {
                yield return new($"/rules/{i}/when", "unknown-word", $"Rules may ask about: {string.Join(", ", RoutingFacts.Known)} answer.<question> and capacity.<service>.");
            }

            if (CapacityFacts.AskedBy(rules[i]).Any(service => rules.All(rule => rule.Service != service)))
            {
                yield return new($"/rules/{i}/when", "unknown-service", "Ask about the capacity of a service that a rule of the set gives to an agency: nobody else can state it.");
            }

            if (string.IsNullOrWhiteSpace(rules[i].Why) || string.IsNullOrWhiteSpace(rules[i].Source) || string.IsNullOrWhiteSpace(rules[i].Id))
            {
                yield return new($"/rules/{i}", "missing", "Give it an id, the sentence a referrer reads, and where the rule comes from.");
            }
        }

        if (rules.GroupBy(rule => rule.Service).Any(rules => rules.Select(rule => rule.Agency).Distinct().Count() > 1))
        {
            yield return new("/rules", "service-of-two-agencies", "Give each service to one agency.");
        }

        if (rules.Select(rule => rule.Id).Distinct().Count() < rules.Count)
        {
            yield return new("/rules", "doubled-id", "Give each rule an id of its own.");
        }
    }
}

/// <summary>A draft becomes the next version, in force from its day; never earlier than today.</summary>
public static class PublishDraft
{
    public static Decision Decide(RoutingDraft draft, RoutingRules? published, DateOnly today) =>
        draft.Drafted.EffectiveFrom < today
            ? new Refusal("draft-too-late", "The draft's first day has passed: what was routed by then stays so. Draft it anew from today on.")
            : Decision.Record(new RoutingRulesPublished((published?.Sets.Max(set => set.Version) ?? 0) + 1, draft.Drafted.EffectiveFrom, draft.Drafted.Rules));
}

public static class RoutingDraftFold
{
    public static RoutingDraft? Evolve(RoutingDraft? state, object @event) => @event switch
    {
        RoutingRulesDrafted e => new(e.DraftId, e),
        _ => state,
    };
}

public sealed partial class RoutingDraftProjection : SingleStreamProjection<RoutingDraft, Guid>
{
    public override RoutingDraft? Evolve(RoutingDraft? snapshot, Guid id, IEvent e) => RoutingDraftFold.Evolve(snapshot, e.Data);
}
