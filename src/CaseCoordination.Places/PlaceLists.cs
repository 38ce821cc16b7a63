using CaseCoordination.Places.Assets;
using CaseCoordination.Places.Audits;
using CaseCoordination.Places.Venues;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Places;

/// <summary>Reads what the partnership keeps of things, audits and venues. What was just recorded may take a moment to show in a list.</summary>
public sealed class PlaceLists(IDocumentStore store)
{
    /// <summary>A borough has fewer; a list cut here says so by its length.</summary>
    public const int Most = 500;

    public async Task<IReadOnlyList<Asset>> Assets(Viewer viewer, string? kind, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        IQueryable<Asset> assets = session.Query<Asset>();
        assets = kind is null ? assets : assets.Where(a => a.Kind == kind);
        return await assets.OrderByDescending(a => a.AcquiredOn).ThenBy(a => a.Id).Take(Most).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<PlaceAudit>> Audits(Viewer viewer, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.Query<PlaceAudit>().OrderByDescending(a => a.CompletedOn).ThenBy(a => a.Id).Take(Most).ToListAsync(ct);
    }

    public async Task<IReadOnlyList<Venue>> Venues(Viewer viewer, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.Query<Venue>().OrderBy(v => v.LicenceNumber).Take(Most).ToListAsync(ct);
    }

    /// <summary>As it stands after its last event; null when there is none.</summary>
    public async Task<Asset?> Asset(Viewer viewer, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return (await session.Events.FetchStreamAsync(id, token: ct)).Aggregate((Asset?)null, AssetFold.Evolve);
    }

    /// <summary>As it stands after its last event; null when there is none.</summary>
    public async Task<PlaceAudit?> Audit(Viewer viewer, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return (await session.Events.FetchStreamAsync(id, token: ct)).Aggregate((PlaceAudit?)null, PlaceAuditFold.Evolve);
    }
}
