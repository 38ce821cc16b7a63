using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Subjects;
using Marten;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>The streams a case is made of, as one reader stands to them.</summary>
/// <param name="Case">The case file.</param>
/// <param name="Seen">Matters the reader may see, and the case file's own streams where they may.</param>
/// <param name="Unseen">Matters of the case that are not theirs.</param>
/// <param name="SeesAll">The reader is the coordinator or the chair.</param>
public sealed record CaseScope(Guid Case, IReadOnlyList<Guid> Seen, IReadOnlyList<MatterOfCase> Unseen, bool SeesAll);

/// <summary>Finds what belongs to a case, now or as it was linked then.</summary>
public sealed class CaseScopes(IDocumentStore store, CaseFileReads files, NeedToKnow needToKnow)
{
    private const string MaracCase = "marac-case";

    /// <summary>Null when there is no such case, and when it is not the reader's; on record then.</summary>
    /// <param name="at">The moment whose links count; null for now.</param>
    public async Task<CaseScope?> Of(Reader reader, Guid caseId, DateTimeOffset? at, CancellationToken ct)
    {
        if (await files.Find(reader, caseId, ct) is not { } seen)
        {
            return null;
        }

        await using var session = store.QuerySession(reader.Viewer.Partnership);
        var people = await LinkedAt(session, caseId, at, ct);
        var persons = people.Values.ToArray();
        var named = await session.Query<PersonNamed>().Where(n => n.PersonId.IsOneOf(persons)).ToListAsync(ct);
        var matters = named.Where(n => !people.ContainsKey(n.Matter)).Select(n => new MatterOfCase(n.Matter, n.Kind, n.Role, n.PersonId, n.MadeOn)).DistinctBy(m => m.Matter).ToList();
        var standings = await needToKnow.OfEach(reader.Viewer, [.. matters.Select(matter => matter.Matter)], ct);
        var whole = NeedToKnow.SeesAll(reader.Viewer);
        bool IsSeen(MatterOfCase matter) => standings.GetValueOrDefault(matter.Matter)?.Shows(FieldClass.Metadata) == true;
        return new(
            seen.Id,
            [.. matters.Where(IsSeen).Select(matter => matter.Matter), .. whole ? people.Keys.ToArray() : []],
            [.. matters.Where(matter => !IsSeen(matter))],
            whole);
    }

    /// <summary>The matters of which the viewer may know that they are there, and who holds each.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Holders(Viewer viewer, CaseScope scope, CancellationToken ct)
    {
        var holders = new Dictionary<Guid, string>();
        await using var session = store.QuerySession(viewer.Partnership);
        foreach (var matter in scope.Unseen.Where(matter => matter.Kind == MaracCase))
        {
            IReadOnlyList<object> events = [.. (await session.Events.FetchStreamAsync(matter.Matter, token: ct)).Select(e => e.Data)];
            var meetings = new List<object>();
            foreach (var meeting in events.OfType<CaseListed>().Select(e => e.MeetingId).Distinct())
            {
                meetings.AddRange((await session.Events.FetchStreamAsync(meeting, token: ct)).Select(e => e.Data));
            }

            if (RestrictedEntries.MayBeTold(viewer.Agency, matter.Matter, events, meetings) && events.OfType<MaracCaseDescribed>().FirstOrDefault() is { } described)
            {
                holders[matter.Matter] = described.Service;
            }
        }

        return holders;
    }

    /// <summary>The files of a case by their persons: its own and all that were linked into it by then.</summary>
    private static async Task<Dictionary<Guid, Guid>> LinkedAt(IQuerySession session, Guid caseId, DateTimeOffset? at, CancellationToken ct)
    {
        var root = (await session.FileOf(caseId, ct))!;
        var people = new Dictionary<Guid, Guid> { [root.Id] = root.PersonId };
        for (var level = new List<Guid> { caseId }; level.Count > 0;)
        {
            var next = new List<Guid>();
            foreach (var file in level)
            {
                var events = await session.Events.FetchStreamAsync(file, timestamp: at, token: ct);
                var then = events.Select(e => e.Data).Aggregate((CaseFile?)null, CaseFileFold.Evolve);
                next.AddRange(then?.Linked.Where(linked => people.TryAdd(linked.Key, linked.Value)).Select(linked => linked.Key) ?? []);
            }

            level = next;
        }

        return people;
    }
}
