using CaseCoordination.Privacy.Access;
using Marten;
using Marten.Services.BatchQuerying;

namespace CaseCoordination.Privacy.Matters;

/// <summary>A matter as a list of its kind keeps it.</summary>
public interface IListedMatter : IHaveParties
{
    Guid Id { get; }

    /// <summary>Code of where it stands.</summary>
    string StandsAt { get; }
}

/// <summary>Where one kind of matter is listed.</summary>
public abstract class MatterStatusSource(string kind)
{
    public string Kind => kind;

    public static MatterStatusSource In<T>(string kind)
        where T : class, IListedMatter => new Listed<T>(kind);

    /// <summary>Asks; what is given back is read once the batch was executed.</summary>
    public abstract Func<Task<IReadOnlyList<IListedMatter>>> Ask(IBatchedQuery batch, NeedToKnow needToKnow, Viewer viewer, Guid[] matters);

    private sealed class Listed<T>(string kind) : MatterStatusSource(kind)
        where T : class, IListedMatter
    {
        public override Func<Task<IReadOnlyList<IListedMatter>>> Ask(IBatchedQuery batch, NeedToKnow needToKnow, Viewer viewer, Guid[] matters)
        {
            var found = batch.QueryByPlan(new Plan(session => needToKnow.WhatMayBeSeenBy(session.Query<T>(), viewer).Where(one => one.Id.IsOneOf(matters))));
            return async () => [.. await found];
        }

        private sealed class Plan(Func<IQuerySession, IQueryable<T>> query) : QueryListPlan<T>
        {
            public override IQueryable<T> Query(IQuerySession session) => query(session);
        }
    }
}

/// <summary>Says where matters of several kinds stand, in one round trip.</summary>
public sealed class MatterStatuses(IDocumentStore store, NeedToKnow needToKnow, IEnumerable<MatterStatusSource> sources)
{
    /// <returns>Codes by matter; without those that are not the viewer's, and those of a kind that no list keeps.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> Of(Viewer viewer, IEnumerable<(string Kind, Guid Matter)> matters, CancellationToken ct)
    {
        var wanted = matters.ToLookup(one => one.Kind, one => one.Matter);
        await using var session = store.QuerySession(viewer.Partnership);
        var batch = session.CreateBatchQuery();
        var asked = sources.Where(source => wanted.Contains(source.Kind))
            .Select(source => source.Ask(batch, needToKnow, viewer, [.. wanted[source.Kind].Distinct()])).ToList();
        if (asked.Count == 0)
        {
            return new Dictionary<Guid, string>();
        }

        await batch.Execute(ct);
        var found = new List<IListedMatter>();
        foreach (var answer in asked)
        {
            found.AddRange(await answer());
        }

        return found.ToDictionary(one => one.Id, one => one.StandsAt);
    }
}
