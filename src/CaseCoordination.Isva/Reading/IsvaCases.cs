using CaseCoordination.Isva.Events;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Isva.Reading;

/// <summary>One page, newest first; <c>Next</c> is the cursor of the next one, or null at the end.</summary>
public sealed record IsvaPage(IReadOnlyList<IsvaSummary> Cases, long? Next);

/// <summary>Who waits at one service for an adviser, first to last.</summary>
public sealed record WaitingList(IReadOnlyList<Waiting> Cases);

/// <summary>One who waits.</summary>
/// <param name="Place">1 is next, at the agency that runs the service.</param>
public sealed record Waiting(int Place, Guid CaseId, string Agency, WaitPriority Priority, DateOnly Since);

/// <summary>Lists the cases a viewer may see.</summary>
public sealed class IsvaCases(IDocumentStore store, NeedToKnow needToKnow)
{
    public const int PageSize = 50;

    /// <summary>What a list may be narrowed to.</summary>
    public static readonly IReadOnlyList<string> Statuses = [.. Enum.GetValues<IsvaStatus>().Select(IsvaSummaryFold.Word)];

    /// <summary>More than any service has; the rest would be further down.</summary>
    private const int LongestWait = 500;

    public async Task<IsvaPage> Read(Viewer viewer, string? status, long? after, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var cases = needToKnow.WhatMayBeSeenBy(session.Query<IsvaSummary>(), viewer);
        cases = status is null ? cases : cases.Where(c => c.Status == status);
        cases = after is null ? cases : cases.Where(c => c.Position < after);
        var found = await cases.OrderByDescending(c => c.Position).Take(PageSize + 1).ToListAsync(ct);
        return found.Count > PageSize ? new([.. found.Take(PageSize)], found[PageSize - 1].Position) : new(found, null);
    }

    public async Task<WaitingList> Waiting(Viewer viewer, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var found = await needToKnow.WhatMayBeSeenBy(session.Query<IsvaSummary>(), viewer)
            .Where(c => c.Waits != null).OrderBy(c => c.Position).Take(LongestWait).ToListAsync(ct);
        return Order(found);
    }

    /// <summary>By priority, then by how long it waits, then by when it came; each agency's own list counts from 1.</summary>
    public static WaitingList Order(IEnumerable<IsvaSummary> cases) => new(
    [
        .. from c in cases
           where c is { Waits: not null, WaitsSince: not null }
           group c by c.Agency into list
           orderby list.Key
           from placed in list.OrderByDescending(c => c.Waits).ThenBy(c => c.WaitsSince).ThenBy(c => c.Position).Select((c, i) => (Case: c, Place: i + 1))
           select new Waiting(placed.Place, placed.Case.Id, placed.Case.Agency, (WaitPriority)placed.Case.Waits!.Value, placed.Case.WaitsSince!.Value),
    ]);
}
