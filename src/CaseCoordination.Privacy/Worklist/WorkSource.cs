using CaseCoordination.Privacy.Access;
using Marten;
using Marten.Services.BatchQuerying;

namespace CaseCoordination.Privacy.Worklist;

/// <summary>
/// Where one sort of work is found. Those that ask the store put their question into one batch: however many there are,
/// the list costs one round trip.
/// </summary>
/// <param name="permission">Whoever lacks it is not asked for.</param>
/// <param name="kinds">The kinds of work it may find, in the order the list shows them.</param>
public abstract class WorkSource(string permission, IReadOnlyList<string> kinds)
{
    /// <summary>What nobody gets to the end of is not read either.</summary>
    public const int Most = 500;

    public string Permission => permission;

    public IReadOnlyList<string> Kinds => kinds;

    /// <summary>Asks; what is given back is read once the batch was executed.</summary>
    public abstract Func<Task<IReadOnlyList<WorkItem>>> Ask(IBatchedQuery batch, NeedToKnow needToKnow, WorkAsked asked, CancellationToken ct);

    /// <param name="waiting">Narrows what the viewer may see to what may be to do; the rest is never read.</param>
    /// <param name="items">Pure.</param>
    public static WorkSource In<T>(
        string permission, IReadOnlyList<string> kinds, Func<IQueryable<T>, WorkAsked, IQueryable<T>> waiting, Func<T, WorkAsked, IEnumerable<WorkItem>> items)
        where T : class, IHaveParties => new Stored<T>(permission, kinds, waiting, items);

    /// <summary>For what does not lie in the store.</summary>
    public static WorkSource Beside(string permission, IReadOnlyList<string> kinds, Func<WorkAsked, CancellationToken, Task<IReadOnlyList<WorkItem>>> ask) =>
        new Elsewhere(permission, kinds, ask);

    private sealed class Stored<T>(
        string permission, IReadOnlyList<string> kinds, Func<IQueryable<T>, WorkAsked, IQueryable<T>> waiting, Func<T, WorkAsked, IEnumerable<WorkItem>> items)
        : WorkSource(permission, kinds)
        where T : class, IHaveParties
    {
        public override Func<Task<IReadOnlyList<WorkItem>>> Ask(IBatchedQuery batch, NeedToKnow needToKnow, WorkAsked asked, CancellationToken ct)
        {
            var found = batch.QueryByPlan(new Plan(session => waiting(needToKnow.WhatMayBeSeenBy(session.Query<T>(), asked.Viewer), asked).Take(Most)));
            return async () => [.. (await found).SelectMany(one => items(one, asked))];
        }

        private sealed class Plan(Func<IQuerySession, IQueryable<T>> query) : QueryListPlan<T>
        {
            public override IQueryable<T> Query(IQuerySession session) => query(session);
        }
    }

    private sealed class Elsewhere(string permission, IReadOnlyList<string> kinds, Func<WorkAsked, CancellationToken, Task<IReadOnlyList<WorkItem>>> ask)
        : WorkSource(permission, kinds)
    {
        public override Func<Task<IReadOnlyList<WorkItem>>> Ask(IBatchedQuery batch, NeedToKnow needToKnow, WorkAsked asked, CancellationToken ct) =>
            () => ask(asked, ct);
    }
}
