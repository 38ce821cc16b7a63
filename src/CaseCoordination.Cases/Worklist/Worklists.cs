using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Worklist;
using Marten;

namespace CaseCoordination.Cases.Worklist;

/// <summary>What somebody has to do on a London day, by kind.</summary>
public sealed record Worklist(DateOnly On, IReadOnlyList<WorkGroup> Groups)
{
    public int Count => Groups.Sum(group => group.Items.Count);

    public int Late => Groups.Sum(group => group.Late(On));
}

/// <summary>Work of one kind, what is due first in front.</summary>
public sealed record WorkGroup(string Kind, IReadOnlyList<WorkItem> Items)
{
    public int Late(DateOnly today) => Items.Count(item => item.IsLate(today));
}

/// <summary>
/// Puts the work list together from every source there is. A source is one line where they are registered; its rows are
/// narrowed by need to know in the one place, and by what the viewer's roles permit.
/// </summary>
public sealed class Worklists(IDocumentStore store, NeedToKnow needToKnow, IEnumerable<WorkSource> sources, WorkingDays days, TimeProvider clock)
{
    public async Task<Worklist> Read(Viewer viewer, CancellationToken ct)
    {
        var asked = new WorkAsked(viewer, LondonDay.Of(clock.GetUtcNow()), days);
        await using var session = store.QuerySession(viewer.Partnership);
        var batch = session.CreateBatchQuery();
        var answers = sources.Where(source => MayBeAskedFor(source, viewer)).Select(source => source.Ask(batch, needToKnow, asked, ct)).ToList();
        await batch.Execute(ct);
        var items = new List<WorkItem>();
        foreach (var answer in answers)
        {
            items.AddRange(await answer());
        }

        return Order(asked.Today, items, [.. sources.SelectMany(source => source.Kinds).Distinct()]);
    }

    /// <param name="kinds">In the order they are shown.</param>
    public static Worklist Order(DateOnly today, IEnumerable<WorkItem> items, IList<string> kinds) => new(
        today,
        [
            .. from item in items
               group item by item.Kind into kind
               orderby kinds.IndexOf(kind.Key)
               select new WorkGroup(kind.Key, [.. kind.OrderBy(item => item.DueOn ?? DateOnly.MaxValue).ThenBy(item => item.Since).ThenBy(item => item.Id)]),
        ]);

    /// <summary>A machine's scopes were asked for at the door; it never has what takes a person.</summary>
    private static bool MayBeAskedFor(WorkSource source, Viewer viewer) =>
        viewer.Roles.Count == 0 ? Permission.OfMachines.Contains(source.Permission) : RolePermissions.Grant(viewer.Roles, source.Permission);
}
