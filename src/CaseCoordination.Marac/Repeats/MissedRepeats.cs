using CaseCoordination.Marac.Reading;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using JasperFx.Events;
using Marten;
using Marten.Events;

namespace CaseCoordination.Marac.Repeats;

/// <summary>Two cases that by the rule are the same people again within its window, and that nobody took for a repeat.</summary>
/// <param name="Anchor">The day of the earlier case the window counts from.</param>
/// <param name="Certain">Both people are the same by an agency's own reference; otherwise by name and birth, and to be looked at.</param>
/// <param name="Rule">Id of the rule it was found by.</param>
/// <param name="Status">Where the later case stands.</param>
/// <param name="Linked">One of the two people, or both, are the same because a person said so.</param>
/// <param name="EarlierKnownLater">The earlier referral reached the MARAC after the later one: nobody could have noticed then.</param>
public sealed record MissedRepeat(
    Guid CaseId, Guid EarlierCaseId, DateOnly Anchor, DateOnly IncidentOn, bool Certain, string Rule, CaseStatus Status, bool EarlierKnownLater, bool Linked);

/// <summary>A case as the finder needs it.</summary>
/// <param name="Position">Where in the log it was opened.</param>
public sealed record PastCase(MaracCase Case, CaseTokens? Tokens, long Position);

/// <summary>
/// Who was linked by a person with whom: each with the one that stands for them all. Whoever is not in it stands for
/// themselves. The host says who keeps that.
/// </summary>
public delegate Task<IReadOnlyDictionary<Guid, Guid>> WhoIsOne(string partnership, CancellationToken ct);

/// <summary>Plays the rule of repeats over all the past, by what is known now: the hashes kept, and what people linked.</summary>
public sealed class MissedRepeats(IDocumentStore store, NeedToKnow needToKnow, WhoIsOne whoIsOne, ReadAudit audit, TimeProvider clock)
{
    /// <summary>Those of which the reader may see both cases, the latest incident first. On record before they are returned.</summary>
    public async Task<IReadOnlyList<MissedRepeat>> Read(Reader reader, CancellationToken ct)
    {
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var visible = (await needToKnow.WhatMayBeSeenBy(session.Query<MaracCaseSummary>(), reader.Viewer).Select(one => one.Id).ToListAsync(ct)).ToHashSet();
        var names = MaracModule.CaseEvents.Values.ToArray();
        var events = await session.Events.QueryAllRawEvents().Where(e => e.EventTypesAre(names)).OrderBy(e => e.Sequence).ToListAsync(ct);
        var tokens = (await session.Query<CaseTokens>().ToListAsync(ct)).ToDictionary(one => one.Id);
        var one = await whoIsOne(reader.Viewer.Partnership, ct);
        var missed = In([.. events.GroupBy(e => e.StreamId).Select(stream => Past(stream, tokens)).OfType<PastCase>()], one)
            .Where(pair => visible.Contains(pair.CaseId) && visible.Contains(pair.EarlierCaseId)).ToList();
        await Task.WhenAll(missed.Select(pair => audit.Record(
            AuditedRead.Of(reader, AuditAction.Consultation, clock.GetUtcNow(), pair.CaseId, fields: [nameof(FieldClass.Metadata)]), ct)));
        return missed;
    }

    /// <summary>Pairs that should have been repeats and were not: what was found, confirmed or dismissed by a person is not missed.</summary>
    /// <param name="one">Who was linked, with the one that stands for them.</param>
    public static IReadOnlyList<MissedRepeat> In(IReadOnlyList<PastCase> past, IReadOnlyDictionary<Guid, Guid> one)
    {
        var byToken = past.SelectMany(known => (known.Tokens?.VictimTokens ?? []).Select(token => (token, known))).ToLookup(pair => pair.token, pair => pair.known);
        var byVictim = past.ToLookup(known => Human(known.Case.VictimId, one));
        var byId = past.ToDictionary(known => known.Case.Id);
        return
        [
            .. from later in past
               where later.Case is { Repeat: null, Described: not null } && later.Case.Status != CaseStatus.Voided
               let met = (later.Tokens?.VictimTokens ?? []).SelectMany(token => byToken[token]).Concat(byVictim[Human(later.Case.VictimId, one)])
               let found = FindRepeat.Decide(later.Case.Id, later.Case.ReferredOn, later.Case.Described!.IncidentOn, Same(later, met, one), later.Case.ReferredOn)
               where found is not null
               orderby found.IncidentOn descending, found.CaseId
               let earlier = byId[found.EarlierCaseId]
               select new MissedRepeat(
                   found.CaseId, found.EarlierCaseId, found.Anchor, found.IncidentOn, found.Certain, found.Rule, later.Case.Status, earlier.Position > later.Position,
                   AreLinked([later.Case.VictimId], [earlier.Case.VictimId], one) || AreLinked(later.Case.PerpetratorIds, earlier.Case.PerpetratorIds, one)),
        ];
    }

    private static IReadOnlyList<EarlierCase> Same(PastCase later, IEnumerable<PastCase> met, IReadOnlyDictionary<Guid, Guid> one) =>
    [
        .. from earlier in met.DistinctBy(known => known.Case.Id)
           where earlier.Case.Id != later.Case.Id
           let victim = Alike(CaseTokens.Victim, later, [later.Case.VictimId], earlier, [earlier.Case.VictimId], one)
           let perpetrator = Alike(CaseTokens.Perpetrator, later, later.Case.PerpetratorIds, earlier, earlier.Case.PerpetratorIds, one)
           where victim is not null && perpetrator is not null
           select new EarlierCase(earlier.Case, victim.Value && perpetrator.Value),
    ];

    /// <summary>What a person said is as certain as an agency's own reference. Null where nothing says that they are one.</summary>
    private static bool? Alike(string role, PastCase later, IEnumerable<Guid> ours, PastCase earlier, IEnumerable<Guid> theirs, IReadOnlyDictionary<Guid, Guid> one) =>
        AreLinked(ours, theirs, one) ? true : later.Tokens is { } held && earlier.Tokens is { } other ? held.Met(other, role) : null;

    private static bool AreLinked(IEnumerable<Guid> ours, IEnumerable<Guid> theirs, IReadOnlyDictionary<Guid, Guid> one) =>
        ours.Select(person => Human(person, one)).Intersect(theirs.Select(person => Human(person, one))).Any();

    private static Guid Human(Guid person, IReadOnlyDictionary<Guid, Guid> one) => one.GetValueOrDefault(person, person);

    private static PastCase? Past(IEnumerable<IEvent> stream, Dictionary<Guid, CaseTokens> tokens)
    {
        var events = stream.ToList();
        return events.Select(e => e.Data).Aggregate((MaracCase?)null, MaracCaseFold.Evolve) is { } state
            ? new(state, tokens.GetValueOrDefault(state.Id), events[0].Sequence)
            : null;
    }
}
