using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Services;
using Marten;

namespace CaseCoordination.Referrals.Routing;

/// <summary>What a referral is routed by on a day.</summary>
public sealed record RoutingTable(RoutingRulesPublished? InForce, IReadOnlyDictionary<string, ServiceTerms> Services, WorkingDays Days)
{
    /// <summary>The capacities the rules in force ask about, as facts.</summary>
    public IReadOnlyDictionary<string, string> Capacity { get; init; } = new Dictionary<string, string>();

    public static async Task<RoutingTable> Load(IQuerySession session, ServiceCatalogue catalogue, WorkingDays days, DateTimeOffset now, CancellationToken ct)
    {
        var today = LondonDay.Of(now);
        var rules = await session.Events.AggregateStreamAsync<RoutingRules>(RoutingRules.StreamId, token: ct);
        var inForce = rules?.InForceOn(today);
        var stated = await session.StatedFor(inForce?.Rules ?? [], ct);
        return new(inForce, await catalogue.On(today, session.TenantId, ct), days) { Capacity = CapacityFacts.At(now, inForce?.Rules ?? [], stated) };
    }

    /// <inheritdoc cref="ServicesInForce.Contexts"/>
    public IReadOnlySet<string> Contexts => Services.Contexts();

    /// <summary>The clocks of services asked now.</summary>
    public IReadOnlyList<LoopDue> ClocksOf(IEnumerable<RoutedService> asked, DateTimeOffset now) =>
        [.. asked.SelectMany(service => LoopClock.WhenAsked(service.Service, service.Agency, Services.GetValueOrDefault(service.Service), Days, now))];
}
