using CaseCoordination.Kernel;
using CaseCoordination.Places.Reports;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Places.Hotspots;

/// <summary>What the rules in force find today, and what was taken up before.</summary>
public sealed record HotspotsShown(IReadOnlyList<HotspotsFound> Found, IReadOnlyList<IdentifiedHotspot> Identified);

/// <summary>Reads where reports gather. A report just made may take a moment to count.</summary>
public sealed class HotspotReads(IDocumentStore store, TimeProvider clock)
{
    /// <summary>The London day they are found on.</summary>
    public DateOnly Today => LondonDay.Of(clock.GetUtcNow());

    public async Task<HotspotsShown> Read(Viewer viewer, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var identified = await session.Query<IdentifiedHotspot>().OrderByDescending(h => h.IdentifiedOn).ThenBy(h => h.Id).ToListAsync(ct);
        return new(await Find(session, HotspotRules.Themes, ct), identified);
    }

    public async Task<HotspotsFound> Find(Viewer viewer, string theme, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return (await Find(session, [theme], ct))[0];
    }

    private async Task<IReadOnlyList<HotspotsFound>> Find(IQuerySession session, IReadOnlyList<string> themes, CancellationToken ct)
    {
        var today = Today;
        IReadOnlyList<HotspotRule> rules = [.. themes.Select(theme => HotspotRules.On(theme, today))];
        var since = rules.Min(rule => rule.Since(today));
        var reports = await session.Query<PlaceReport>().Where(r => r.OccurredOn >= since).ToListAsync(ct);
        var crashes = await session.Query<Crash>().Where(c => c.OccurredOn >= since).ToListAsync(ct);
        return [.. rules.Select(rule => FindHotspots.Decide(rule, [.. Reported(rule, reports), .. crashes.Select(c => new Sighting(c.Id, c.Location, c.OccurredOn, true, true))], today))];
    }

    /// <summary>A report that was found to be another's or nowhere counts for nothing.</summary>
    private static IEnumerable<Sighting> Reported(HotspotRule rule, IEnumerable<PlaceReport> reports) => reports
        .Where(r => PlaceKinds.Find(r.Kind)?.Theme == rule.Theme && r.Finding is not ("duplicate" or "not-found" or "not-public"))
        .Select(r => new Sighting(r.Id, r.Location, r.OccurredOn, false, !r.LocationQueried));
}
