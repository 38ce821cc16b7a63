using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using Marten;

namespace CaseCoordination.Places.Exclusions;

/// <summary>One page, newest first; <c>Next</c> is the cursor of the next one, or null at the end.</summary>
public sealed record ExclusionPage(IReadOnlyList<Exclusion> Exclusions, long? Next);

/// <summary>Reads exclusions: each tells of somebody's conviction or conduct, if only by a number, and is read by need to know.</summary>
public sealed class ExclusionReads(IDocumentStore store, NeedToKnow needToKnow, MatterReads matters)
{
    public const int PageSize = 50;

    public async Task<ExclusionPage> Read(Viewer viewer, long? after, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var exclusions = needToKnow.WhatMayBeSeenBy(session.Query<Exclusion>(), viewer);
        exclusions = after is null ? exclusions : exclusions.Where(e => e.Position < after);
        var found = await exclusions.OrderByDescending(e => e.Position).Take(PageSize + 1).ToListAsync(ct);
        return found.Count > PageSize ? new([.. found.Take(PageSize)], found[PageSize - 1].Position) : new(found, null);
    }

    /// <summary>On record before it is shown; null when it is not theirs, and when it is not there.</summary>
    public async Task<Exclusion?> Find(Reader reader, Guid id, CancellationToken ct)
    {
        if (await matters.Find(reader, id, ct) is not { } found || found.Events.Aggregate((Exclusion?)null, ExclusionFold.Evolve) is not { } exclusion)
        {
            return null;
        }

        await matters.Record(reader, id, found.Standing, [], [FieldClass.Metadata], ct);
        return exclusion;
    }
}
