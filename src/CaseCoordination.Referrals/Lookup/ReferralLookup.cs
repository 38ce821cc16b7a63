using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
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

/// <summary>A person found, by id, with the referral that names them.</summary>
public sealed record PersonFound(Guid PersonId, Guid ReferralId);

/// <summary>Finds what names a person. Every look-up is on record, also one that finds nothing.</summary>
public sealed class ReferralLookup(IDocumentStore store, NeedToKnow needToKnow, MasterKey master, ReadAudit audit, TimeProvider clock)
{
    public const int Most = 50;

    /// <summary>The referrals the viewer may see, newest first; null when nothing to look by was given.</summary>
    public async Task<IReadOnlyList<ReferralSummary>?> Find(Reader reader, PersonSought sought, CancellationToken ct)
    {
        if (PersonIndex.TokensFor(reader.Viewer.Agency, sought, master) is not { Count: > 0 } tokens)
        {
            return null;
        }

        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var named = await Named(session, tokens, ct);
        var referrals = named.Select(p => p.ReferralId).Distinct().ToArray();
        var found = await needToKnow.WhatMayBeSeenBy(session.Query<ReferralSummary>(), reader.Viewer)
            .Where(r => r.Id.IsOneOf(referrals)).OrderByDescending(r => r.Position).Take(Most).ToListAsync(ct);

        var visible = found.Select(r => r.Id).ToHashSet();
        await OnRecord(reader, [.. named.Where(p => visible.Contains(p.ReferralId)).Select(p => p.Id)], ct);
        return found;
    }

    /// <summary>
    /// Everyone of that name and birth in the partnership, for who answers people's requests about their data; whether they
    /// are one human is for that person to judge. Null when nothing to look by was given.
    /// </summary>
    public async Task<IReadOnlyList<PersonFound>?> FindPeople(Reader reader, PersonSought sought, CancellationToken ct)
    {
        if (PersonIndex.TokensFor(reader.Viewer.Agency, sought, master) is not { Count: > 0 } tokens)
        {
            return null;
        }

        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var named = await Named(session, tokens, ct);
        await OnRecord(reader, [.. named.Select(p => p.Id)], ct);
        return [.. named.Select(p => new PersonFound(p.Id, p.ReferralId))];
    }

    private static Task<IReadOnlyList<PersonIndex>> Named(IQuerySession session, IReadOnlyList<string> tokens, CancellationToken ct) =>
        PersonIndex.FoundBy(tokens, session.Query<PersonIndex>()).Take(Most * 4).ToListAsync(ct);

    private Task OnRecord(Reader reader, IReadOnlyList<Guid> people, CancellationToken ct) =>
        audit.Record(AuditedRead.Of(reader, AuditAction.LookUp, clock.GetUtcNow(), people: people), ct);
}
