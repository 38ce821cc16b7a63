using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Routing;

/// <summary>A whole new rule set, in force from a day. Rules are data: publishing them needs no release.</summary>
public sealed record PublishRoutingRules
{
    public required int Version { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required IReadOnlyList<RoutingRule> Rules { get; init; }
}

public static class PublishRoutingRulesHandler
{
    public static async Task<Outcome> Handle(PublishRoutingRules command, Marten.IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<RoutingRules>(RoutingRules.StreamId, ct);
        var decision = Decide(command, stream.Aggregate);
        stream.AppendMany(decision.Events);
        return decision.Outcome;
    }

    public static Decision Decide(PublishRoutingRules command, RoutingRules? published)
    {
        var latest = published?.Sets.Max(s => s.Version) ?? 0;
        if (command.Version <= latest)
        {
            return Decision.NothingToDo; // Published before.
        }

        if (command.Rules.GroupBy(r => r.Service).FirstOrDefault(g => g.Select(r => r.Agency).Distinct().Count() > 1) is { } shared)
        {
            return RoutingRefusals.ServiceOfTwoAgencies(shared.Key);
        }

        var unknown = command.Rules.SelectMany(r => r.When.Keys).FirstOrDefault(k => !RoutingFacts.IsKnown(k));
        return unknown is null
            ? Decision.Record(new RoutingRulesPublished(command.Version, command.EffectiveFrom, command.Rules))
            : RoutingRefusals.UnknownFact(unknown);
    }
}

public static class RoutingRefusals
{
    public static Refusal ServiceOfTwoAgencies(string service) =>
        new("service-of-two-agencies", $"The rules give the service '{service}' to two agencies: name one service for each.");

    public static Refusal UnknownFact(string fact) =>
        new("unknown-routing-fact", $"A rule asks about '{fact}'; rules may ask about {string.Join(", ", RoutingFacts.Known)}.");
}
