using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Reading;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Tray;
using Marten;

namespace CaseCoordination.Referrals.Lookup;

/// <summary>Whom to look for: by family name with date of birth, or by the asking agency's own reference.</summary>
public sealed record PersonSought
{
    public string? FamilyName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Your agency's own identifier of the person.</summary>
    public string? PersonReference { get; init; }
}

/// <summary>Finds the referrals a viewer may see that name a person. Every look-up is on record, also one that finds nothing.</summary>
public sealed class ReferralLookup(IDocumentStore store, MasterKey master, TimeProvider clock)
{
    public const int Most = 50;

    /// <summary>Newest first; null when nothing to look by was given.</summary>
    public async Task<IReadOnlyList<ReferralSummary>?> Find(Viewer viewer, PersonSought sought, string requestId, CancellationToken ct)
    {
        if (TokenOf(viewer, sought) is not { } token)
        {
            return null;
        }

        await using var session = store.LightweightSession(viewer.Partnership);
        var named = await session.Query<PersonIndex>().Where(p => p.Tokens.Contains(token)).Take(Most * 4).ToListAsync(ct);
        var referrals = named.Select(p => p.ReferralId).Distinct().ToArray();
        var found = await session.Query<ReferralSummary>().WhatMayBeSeenBy(viewer)
            .Where(r => r.Id.IsOneOf(referrals)).OrderByDescending(r => r.Position).Take(Most).ToListAsync(ct);

        var visible = found.Select(r => r.Id).ToHashSet();
        var now = clock.GetUtcNow();
        session.Insert(new PersonalDataRead(
            Guid.CreateVersion7(now), viewer.Subject, viewer.Agency, "look-up", Guid.Empty,
            [.. named.Where(p => visible.Contains(p.ReferralId)).Select(p => p.Id)], now, requestId));
        await session.SaveChangesAsync(ct);
        return found;
    }

    private string? TokenOf(Viewer viewer, PersonSought sought) => sought switch
    {
        { PersonReference: { } reference } when !string.IsNullOrWhiteSpace(reference) => PersonIndex.ByReference(viewer.Agency, reference, master),
        { FamilyName: { } name, DateOfBirth: { } born } when PlainLetters.Of(name).Length > 0 => PersonIndex.ByNameAndBirth(name, born, master),
        _ => null,
    };
}
