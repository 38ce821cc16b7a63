using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Services;
using Marten;

namespace CaseCoordination.Referrals.Routing;

/// <summary>
/// What rules may ask of a service's capacity, <c>capacity.sanctuary</c>: what the agency the rules give it to said last. Of
/// one that has said nothing it is held that it is open, so that silence sends nobody away.
/// </summary>
public static class CapacityFacts
{
    public const string Prefix = "capacity.";

    /// <summary>The services whose capacity a rule asks about.</summary>
    public static IEnumerable<string> AskedBy(RoutingRule rule) =>
        rule.When.Keys.Where(fact => fact.StartsWith(Prefix, StringComparison.Ordinal)).Select(fact => fact[Prefix.Length..]);

    /// <summary>Every capacity these rules ask about, as it stood at a moment.</summary>
    public static IReadOnlyDictionary<string, string> At(DateTimeOffset moment, IReadOnlyList<RoutingRule> rules, IReadOnlyList<ServiceCapacity> stated) =>
        (from service in rules.SelectMany(AskedBy).Distinct()
         let agency = rules.FirstOrDefault(rule => rule.Service == service)?.Agency
         let said = agency is null ? null : stated.FirstOrDefault(one => one.Service == service)?.At(moment, agency)
         select KeyValuePair.Create($"{Prefix}{service}", said?.Stated.Capacity ?? ServiceCapacity.Open)).ToDictionary();

    /// <summary>Reads what was stated only where a rule asks for it: most sets never do.</summary>
    public static async Task<IReadOnlyList<ServiceCapacity>> StatedFor(this IQuerySession session, IReadOnlyList<RoutingRule> rules, CancellationToken ct) =>
        rules.SelectMany(AskedBy).Any() ? await session.Query<ServiceCapacity>().ToListAsync(ct) : [];
}
