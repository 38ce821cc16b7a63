using System.Collections.Concurrent;
using CaseCoordination.Referrals.Events;
using Marten;

namespace CaseCoordination.Referrals.Services;

/// <summary>What a partnership offers. Remembered for a minute: every referral asks, and it changes a few times a year.</summary>
public sealed class ServiceCatalogue(IDocumentStore store, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<string, (IReadOnlyList<Service> Services, DateTimeOffset Until)> _known = new();

    /// <summary>The services of a partnership in force on a day, by code.</summary>
    public async ValueTask<IReadOnlyDictionary<string, ServiceTerms>> On(DateOnly day, string partnership, CancellationToken ct) =>
        (from service in await Of(partnership, ct)
         let terms = service.On(day)
         where terms is not null
         select KeyValuePair.Create(service.Code, terms)).ToDictionary();

    /// <summary>Every service ever defined.</summary>
    public async ValueTask<IReadOnlyList<Service>> Of(string partnership, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (_known.TryGetValue(partnership, out var kept) && kept.Until > now)
        {
            return kept.Services;
        }

        await using var session = store.QuerySession(partnership);
        var services = await session.Query<Service>().OrderBy(service => service.Code).ToListAsync(ct);
        _known[partnership] = (services, now + (services.Count > 0 ? Kept : TimeSpan.Zero));
        return services;
    }

    /// <summary>Lets go of what is remembered, here; another node may remember it for a minute more.</summary>
    public void Forget(string partnership) => _known.TryRemove(partnership, out _);
}
