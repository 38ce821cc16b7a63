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
/// <param name="EarlierKnownLater">The earlier referral reached the MARAC after the later one: nobody could have noticed then.</param>
public sealed record MissedRepeat(
    Guid CaseId, Guid EarlierCaseId, DateOnly Anchor, DateOnly IncidentOn, bool Certain, string Rule, CaseStatus Status, bool EarlierKnownLater);

/// <summary>A case as the finder needs it.</summary>
/// <param name="Position">Where in the log it was opened.</param>
public sealed record PastCase(MaracCase Case, CaseTokens? Tokens, long Position);

/// <summary>Plays the rule of repeats over all the past, by what is known now.</summary>
public sealed class MissedRepeats(IDocumentStore store, NeedToKnow needToKnow, ReadAudit audit, TimeProvider clock)
{
    /// <summary>Those of which the reader may see both cases, the latest incident first. On record before they are returned.</summary>
    public async Task<IReadOnlyList<MissedRepeat>> Read(Reader reader, CancellationToken ct)
    {
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var visible = (await needToKnow.WhatMayBeSeenBy(session.Query<MaracCaseSummary>(), reader.Viewer).Select(one => one.Id).ToListAsync(ct)).ToHashSet();
        var names = MaracModule.CaseEvents.Values.ToArray();
        var events = await session.Events.QueryAllRawEvents().Where(e => e.EventTypesAre(names)).OrderBy(e => e.Sequence).ToListAsync(ct);
        var tokens = (await session.Query<CaseTokens>().ToListAsync(ct)).ToDictionary(one => one.Id);
        var missed = In([.. events.GroupBy(e => e.StreamId).Select(stream => Past(stream, tokens)).OfType<PastCase>()])
            .Where(pair => visible.Contains(pair.CaseId) && visible.Contains(pair.EarlierCaseId)).ToList();
        await Task.WhenAll(missed.Select(pair => audit.Record(
            AuditedRead.Of(reader, AuditAction.Consultation, clock.GetUtcNow(), pair.CaseId, fields: [nameof(FieldClass.Metadata)]), ct)));
        return missed;
    }

    /// <summary>Pairs that should have been repeats and were not: what was found, confirmed or dismissed by a person is not missed.</summary>
    public static IReadOnlyList<MissedRepeat> In(IReadOnlyList<PastCase> past)
    {
        var byVictim = past.SelectMany(one => (one.Tokens?.VictimTokens ?? []).Select(token => (token, one))).ToLookup(pair => pair.token, pair => pair.one);
        var byId = past.ToDictionary(one => one.Case.Id);
        return
        [
            .. from later in past
               where later.Case is { Repeat: null, Described: not null } && later.Case.Status != CaseStatus.Voided && later.Tokens is not null
               let found = FindRepeat.Decide(later.Case.Id, later.Case.ReferredOn, later.Case.Described!.IncidentOn, Same(later, byVictim), later.Case.ReferredOn)
               where found is not null
               orderby found.IncidentOn descending, found.CaseId
               select new MissedRepeat(
                   found.CaseId, found.EarlierCaseId, found.Anchor, found.IncidentOn, found.Certain, found.Rule, later.Case.Status,
                   byId[found.EarlierCaseId].Position > later.Position),
        ];
    }

    private static IReadOnlyList<EarlierCase> Same(PastCase later, ILookup<string, PastCase> byVictim) =>
    [
        .. from one in later.Tokens!.VictimTokens.SelectMany(token => byVictim[token]).DistinctBy(one => one.Case.Id)
           where one.Case.Id != later.Case.Id
           let certain = later.Tokens.SameAs(one.Tokens!)
           where certain is not null
           select new EarlierCase(one.Case, certain.Value),
    ];

    private static PastCase? Past(IEnumerable<IEvent> stream, Dictionary<Guid, CaseTokens> tokens)
    {
        var events = stream.ToList();
        return events.Select(e => e.Data).Aggregate((MaracCase?)null, MaracCaseFold.Evolve) is { } state
            ? new(state, tokens.GetValueOrDefault(state.Id), events[0].Sequence)
            : null;
    }
}
