using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Marac.Reading;

/// <summary>One page, newest first; <c>Next</c> is the cursor of the next one, or null at the end.</summary>
public sealed record CasePage(IReadOnlyList<MaracCaseSummary> Cases, long? Next);

/// <summary>Lists the cases a viewer may see, and says where they stand.</summary>
public sealed class MaracCases(IDocumentStore store, NeedToKnow needToKnow)
{
    public const int LargestPage = 50;

    public async Task<CasePage> List(Viewer viewer, CaseStatus? status, long? after, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var cases = needToKnow.WhatMayBeSeenBy(session.Query<MaracCaseSummary>(), viewer);
        if (status is { } asked)
        {
            cases = cases.Where(one => one.Status == asked);
        }

        if (after is { } cursor)
        {
            cases = cases.Where(one => one.Position < cursor);
        }

        var found = await cases.OrderByDescending(one => one.Position).Take(LargestPage + 1).ToListAsync(ct);
        return found.Count > LargestPage ? new([.. found.Take(LargestPage)], found[LargestPage - 1].Position) : new(found, null);
    }

    /// <summary>Those of these cases the viewer may see, by id.</summary>
    public async Task<IReadOnlyDictionary<Guid, MaracCaseSummary>> These(Viewer viewer, IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var wanted = ids.ToArray();
        var found = await needToKnow.WhatMayBeSeenBy(session.Query<MaracCaseSummary>(), viewer).Where(one => one.Id.IsOneOf(wanted)).ToListAsync(ct);
        return found.ToDictionary(one => one.Id);
    }

    /// <summary>The cases listed that wait for what the viewer's agency knows, oldest first.</summary>
    public async Task<IReadOnlyList<MaracCaseSummary>> AskedOf(Viewer viewer, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await needToKnow.WhatMayBeSeenBy(session.Query<MaracCaseSummary>(), viewer)
            .Where(one => one.Status == CaseStatus.Listed && one.AwaitsResearchOf.Contains(viewer.Agency)).OrderBy(one => one.Position).ToListAsync(ct);
    }

    /// <summary>How many cases on a meeting's agenda wait to be heard, and how many were heard with neither an action nor a reason.</summary>
    public async Task<(int Waiting, int Unsettled)> Left(Viewer viewer, Guid meeting, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var cases = await session.Query<MaracCaseSummary>().Where(one => one.MeetingId == meeting).ToListAsync(ct);
        return (cases.Count(one => one.Status == CaseStatus.Listed), cases.Count(one => one.HeardOn is not null && !one.Settled && !one.Status.HasEnded()));
    }

    /// <summary>Where a case stands; null when there is none. For whoever was let act on it.</summary>
    public async Task<MaracCaseSummary?> At(Viewer viewer, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.LoadAsync<MaracCaseSummary>(id, ct);
    }
}
