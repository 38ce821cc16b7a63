using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Timeline;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using Marten;

namespace CaseCoordination.Cases.Reviews;

/// <summary>A decision, with what whoever took it could see, and what came after.</summary>
/// <param name="Decider">The agency whose decision it was; empty where the service itself decided, by rule, on all there was.</param>
/// <param name="Seen">What lay in the matters it was party to, the latest first: at most <see cref="DecisionReplays.Most"/>.</param>
/// <param name="SeenCount">How many in all.</param>
/// <param name="Unseen">How many entries of the case were on record and not open to it.</param>
/// <param name="After">What was recorded later, in the order it was: as many.</param>
public sealed record DecisionReplay(
    CaseEntry Decision, string Decider, IReadOnlyList<CaseEntry> Seen, int SeenCount, int Unseen, IReadOnlyList<CaseChange> After, int AfterCount)
{
    /// <summary>Who was party to a matter of the case and was taken out for a conflict of interest, in the order it happened.</summary>
    public IReadOnlyList<FormerParty> Removed { get; init; } = [];

    /// <summary>The same, with the names of the agencies it speaks of.</summary>
    public DecisionReplay Named(IReadOnlyDictionary<string, string> names) => this with
    {
        Decision = Decision.Named(names),
        Seen = [.. Seen.Select(entry => entry.Named(names))],
        After = [.. After.Select(change => change with { Entry = change.Entry.Named(names) })],
    };
}

/// <summary>
/// Goes back to a decision. What an agency could see is told by the matters it was party to on that day: as the record of
/// parties still says it, and as the case itself does where a conflict of interest took the part away since. That it had been
/// told, by what it wrote, was handed or opened.
/// </summary>
public sealed class DecisionReplays(IDocumentStore store, CaseScopes scopes, AgencyKnowledges knowledges, CaseTimelines timelines, AgencyNamesOf agencies)
{
    public const int Most = 100;

    /// <summary>
    /// Null when there is no such case or entry, and when it is not the reader's: an agency goes back to its own decisions only,
    /// for what another was told is not its to know.
    /// </summary>
    /// <param name="decision">The event of the entry.</param>
    public async Task<DecisionReplay?> Read(Reader reader, Guid caseId, Guid decision, CancellationToken ct)
    {
        if (await scopes.Of(reader, caseId, at: null, ct) is not { } scope)
        {
            return null;
        }

        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var seen = scope.Seen.ToArray();
        var all = await session.Query<KeptEntry>().Where(e => e.Matter.IsOneOf(seen)).OrderBy(e => e.Position).ToListAsync(ct);
        if (all.FirstOrDefault(e => e.Id == decision) is not { } decided || !(scope.SeesAll || decided.Agency == reader.Viewer.Agency))
        {
            return null;
        }

        var (decider, day) = (decided.Agency, LondonDay.Of(decided.RecordedAt));
        var parties = await session.Query<Party>().Where(p => p.Matter.IsOneOf(seen) && p.Agency == decider && p.Since <= day).ToListAsync(ct);
        var removed = await Removed(session, all, ct);
        var open = decider.Length == 0
            ? [.. scope.Seen]
            : parties.Select(p => p.Matter).Concat(removed.Where(p => p.Agency == decider && p.WasParty(decided.RecordedAt)).Select(p => p.Matter)).ToHashSet();
        var knowledge = decider.Length == 0 ? null : await knowledges.Of(reader.Viewer.Partnership, decider, scope.Seen, decided.RecordedAt, ct);
        await timelines.Record(reader, scope, all, ct);
        return Of(decided, all, open, knowledge).Named(await agencies(reader.Viewer.Partnership, ct)) with { Removed = removed };
    }

    private static async Task<IReadOnlyList<FormerParty>> Removed(IQuerySession session, IReadOnlyList<KeptEntry> all, CancellationToken ct)
    {
        var removed = new List<FormerParty>();
        foreach (var matter in all.Where(e => e.Kind == nameof(TimelineEntryKind.MaracAgencyExcluded)).Select(e => e.Matter).Distinct())
        {
            removed.AddRange(FormerParties.Of(await session.Events.FetchStreamAsync(matter, token: ct)));
        }

        return [.. removed.OrderBy(one => one.RemovedAt)];
    }

    /// <param name="all">Every entry of the case the reader may see, in the order of the log.</param>
    /// <param name="open">The matters that were open to whoever decided.</param>
    public static DecisionReplay Of(KeptEntry decided, IReadOnlyList<KeptEntry> all, IReadOnlySet<Guid> open, AgencyKnowledge? knowledge)
    {
        var hearings = CaseHearings.InOrder(all.Where(e => e.Kind == nameof(TimelineEntryKind.MaracHeard)));
        var before = all.Where(e => e.Position < decided.Position).ToList();
        var seen = before.Where(e => open.Contains(e.Matter) || knowledge?.Of(e) is not null).ToList();
        var after = all.Where(e => e.Position > decided.Position).ToList();
        CaseEntry Show(KeptEntry e, long until) => CaseEntry.Of(
            e, CaseHearings.Of(e, hearings), knowledge?.Of(e), all.Where(remark => remark.Concerns is not null && remark.Position < until));
        return new(
            Show(decided, long.MaxValue),
            decided.Agency,
            [.. seen.AsEnumerable().Reverse().Take(Most).Select(e => Show(e, decided.Position))],
            seen.Count,
            before.Count - seen.Count,
            [.. after.Take(Most).Select(e => CaseChangeReads.Of(e, decided.RecordedAt, Show(e, long.MaxValue)))],
            after.Count);
    }
}

/// <summary>Entries in which somebody decided something others must be able to go back to.</summary>
public static class DecisionEntries
{
    public static readonly IReadOnlySet<TimelineEntryKind> Kinds = new HashSet<TimelineEntryKind>
    {
        TimelineEntryKind.ReferralAccepted, TimelineEntryKind.ReferralDeclined, TimelineEntryKind.ReferralRedirected, TimelineEntryKind.ReferralWithdrawn, TimelineEntryKind.OutcomeRecorded,
        TimelineEntryKind.MaracScreened, TimelineEntryKind.MaracCriterionAdded, TimelineEntryKind.MaracDeclined, TimelineEntryKind.MaracRepeatConfirmed, TimelineEntryKind.MaracRepeatDismissed,
        TimelineEntryKind.MaracDeferred, TimelineEntryKind.MaracHeard, TimelineEntryKind.MaracNoActions, TimelineEntryKind.MaracActionAgreed, TimelineEntryKind.MaracVoided,
        TimelineEntryKind.StalkingCaseAccepted, TimelineEntryKind.StalkingMaracConsidered, TimelineEntryKind.StalkingCaseClosed,
        TimelineEntryKind.IsvaCaseAccepted, TimelineEntryKind.IsvaCaseClosed,
        TimelineEntryKind.AsbInterventionApproved, TimelineEntryKind.AsbBreachConfirmed, TimelineEntryKind.AsbBreachNotConfirmed, TimelineEntryKind.AsbCaseClosed,
        TimelineEntryKind.CaseReviewThresholdMet, TimelineEntryKind.CaseReviewThresholdNotMet,
    };
}
