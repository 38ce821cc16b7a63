using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Referrals.Tray;

/// <summary>What to list. Status and kind narrow it; <c>After</c> is the cursor of the page before.</summary>
public sealed record TrayFilter(string? Status = null, string? Kind = null, long? After = null, int Size = 50);

/// <summary>One page, newest first; <c>Next</c> is the cursor of the next one, or null at the end.</summary>
public sealed record TrayPage(IReadOnlyList<ReferralSummary> Referrals, long? Next);

/// <summary>Lists the referrals a viewer may see.</summary>
public sealed class ReferralTrays(IDocumentStore store, NeedToKnow needToKnow)
{
    public const int LargestPage = 200;

    public async Task<TrayPage> Read(Viewer viewer, TrayFilter filter, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var referrals = needToKnow.WhatMayBeSeenBy(session.Query<ReferralSummary>(), viewer);
        if (filter.Status is { } status)
        {
            referrals = referrals.Where(r => r.Status == status);
        }

        if (filter.Kind is { } kind)
        {
            referrals = referrals.Where(r => r.Kind == kind);
        }

        if (filter.After is { } after)
        {
            referrals = referrals.Where(r => r.Position < after);
        }

        var size = filter.Size;
        var found = await referrals.OrderByDescending(r => r.Position).Take(size + 1).ToListAsync(ct);
        return found.Count > size ? new([.. found.Take(size)], found[size - 1].Position) : new(found, null);
    }
}
