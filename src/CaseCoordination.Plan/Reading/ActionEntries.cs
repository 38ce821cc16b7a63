using CaseCoordination.Kernel;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Plan.Reading;

/// <summary>Reads what was recorded towards actions; nothing in it is about a person.</summary>
public sealed class ActionEntries(IDocumentStore store)
{
    /// <summary>Everything of one action, the latest day first.</summary>
    public async Task<IReadOnlyList<PlanEntry>> Of(Viewer viewer, PlanYear year, string number, CancellationToken ct)
    {
        var action = PriorityAction.IdFor(year, number);
        await using var session = store.QuerySession(viewer.Partnership);
        var entries = await session.Query<PlanEntry>().Where(e => e.ActionId == action).ToListAsync(ct);
        return [.. entries.OrderByDescending(e => e.On).ThenByDescending(e => e.Version)];
    }

    public async Task<PlanEntry?> Find(Viewer viewer, PlanYear year, string number, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.LoadAsync<PlanEntry>(id, ct) is { } entry && entry.ActionId == PriorityAction.IdFor(year, number) ? entry : null;
    }
}
