using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using Marten;

namespace CaseCoordination.Referrals.Services;

/// <summary>What the services say of their capacity: read by everyone who refers, stated by who runs them.</summary>
public sealed class ServiceCapacities(IDocumentStore store, RoutingDesk desk, MatterActions actions)
{
    /// <summary>The last statement about each service, by its code.</summary>
    public async Task<IReadOnlyList<ServiceCapacityStated>> Now(string partnership, CancellationToken ct)
    {
        await using var session = store.QuerySession(partnership);
        var all = await session.Query<ServiceCapacity>().OrderBy(one => one.Service).ToListAsync(ct);
        return [.. all.Select(one => one.Said[^1].Stated)];
    }

    public async Task<ActionAnswer> State(Viewer by, string service, CapacityForm form, RequestIdentity request, CancellationToken ct)
    {
        var rules = await desk.Published(by.Partnership, ct) is { } published ? desk.InForce(published) : null;
        var runBy = rules?.AgencyOf().GetValueOrDefault(service);
        return await actions.Change<ServiceCapacity>(
            by,
            ServiceCapacity.IdFor(service),
            request,
            (known, now) => StateCapacity.Decide(form, service, by.Agency, runBy, known, LondonDay.Of(now)),
            following: null,
            ct);
    }
}
