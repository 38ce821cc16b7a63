using CaseCoordination.Cases.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Sealing;
using Marten;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>A case as one viewer may see it; ids alone, nothing of it is opened.</summary>
/// <param name="File">Its own state; null for an agency, which sees its matters and not the coordinator's file.</param>
/// <param name="LinkedInto">The case it belongs to, which is to be read instead; it then shows nothing of its own.</param>
/// <param name="People">Those named in the matters below.</param>
/// <param name="Matters">Newest first.</param>
/// <param name="Standings">How the viewer stands to each matter.</param>
/// <param name="Version">Of the file's stream; 0 while nobody has acted on it.</param>
public sealed record SeenCase(
    Guid Id,
    CaseFile? File,
    Guid? LinkedInto,
    IReadOnlyList<PersonOfCase> People,
    IReadOnlyList<MatterOfCase> Matters,
    IReadOnlyDictionary<Guid, Standing> Standings,
    long Version);

/// <summary>A note, opened; the text is null where its person was erased.</summary>
/// <param name="Corrects">The earlier note it puts right.</param>
public sealed record ShownNote(Guid Id, string? Text, Guid? Corrects, string By, DateOnly WrittenOn);

/// <summary>
/// Finds case files by need to know: the coordinator and the chair see all of the partnership; an agency sees a case it is
/// party to a matter of, and of it those matters; the perpetrator's side sees none.
/// </summary>
public sealed class CaseFileReads(IDocumentStore store, NeedToKnow needToKnow, ReadAudit audit, PersonKeys keys, TimeProvider clock)
{
    /// <summary>Not theirs and not there are the same answer, null, and both are on record.</summary>
    public async Task<SeenCase?> Find(Reader reader, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(reader.Viewer.Partnership);
        if ((await Seen(reader.Viewer, [id], session, ct)).GetValueOrDefault(id) is { } seen)
        {
            return seen with { Version = (await session.Events.FetchStreamStateAsync(id, ct))?.Version ?? 0 };
        }

        await audit.Record(AuditedRead.Of(reader, AuditAction.Refused, clock.GetUtcNow(), id), ct);
        return null;
    }

    /// <summary>
    /// The same for a list, which is not opening them: nothing is put on record here, and no version is read. By the file
    /// asked for; one that belongs to another stands as that other.
    /// </summary>
    internal async Task<IReadOnlyDictionary<Guid, SeenCase>> Peek(Viewer viewer, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var seen = await Seen(viewer, ids, session, ct);
        var roots = await Seen(viewer, [.. seen.Values.Select(one => one.LinkedInto).OfType<Guid>().Distinct()], session, ct);
        return seen.Where(one => one.Value.LinkedInto is not { } into || roots.ContainsKey(into))
            .ToDictionary(one => one.Key, one => one.Value.LinkedInto is { } into ? roots[into] : one.Value);
    }

    /// <summary>Puts on record what of a case is about to be shown; where that fails nothing is shown.</summary>
    public Task Record(Reader reader, SeenCase seen, IEnumerable<FieldClass> fields, CancellationToken ct) => audit.Record(
        AuditedRead.Of(
            reader,
            AuditAction.Consultation,
            clock.GetUtcNow(),
            seen.Id,
            [.. seen.People.Select(person => person.PersonId)],
            [.. fields.Select(field => field.ToString()).Order(StringComparer.Ordinal)]),
        ct);

    /// <summary>The notes of a file its viewer sees whole, oldest first; for others there are none. Put on record beforehand.</summary>
    public async Task<IReadOnlyList<ShownNote>> Notes(Viewer viewer, SeenCase seen, CancellationToken ct)
    {
        if (seen.File is not { Notes.Count: > 0 } file)
        {
            return [];
        }

        var key = (await keys.Of([file.PersonId], ct)).GetValueOrDefault(file.PersonId);
        return await Notes(viewer, seen, key is { Restricted: true } ? null : key, ct); // Kept and not used (UK GDPR Art 18(2)).
    }

    /// <summary>Which notes there are, with none opened.</summary>
    public async Task<IReadOnlyList<ShownNote>> NotesListed(Viewer viewer, SeenCase seen, CancellationToken ct) =>
        seen.File is { Notes.Count: > 0 } ? await Notes(viewer, seen, null, ct) : [];

    private async Task<IReadOnlyList<ShownNote>> Notes(Viewer viewer, SeenCase seen, PersonKey? key, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var events = await session.Events.FetchStreamAsync(seen.Id, token: ct);
        return [.. events.Select(e => e.Data).OfType<CaseNoteWritten>().Select(n => new ShownNote(n.NoteId, key?.Open(n.Text), n.Corrects, n.By, n.WrittenOn))];
    }

    private async Task<IReadOnlyDictionary<Guid, SeenCase>> Seen(Viewer viewer, IReadOnlyCollection<Guid> ids, IQuerySession session, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return new Dictionary<Guid, SeenCase>();
        }

        List<FileTree> trees = [.. (await session.FileTreesOf(ids, ct)).Values];
        var standings = await needToKnow.OfStories(viewer, [.. trees.Select(tree => tree.Matters.Select(matter => matter.Matter).Distinct().ToList())], ct);
        var roots = await Roots(session, trees, ct);
        return trees.Zip(standings, (tree, standing) => Seen(viewer, tree, roots[tree.File.Id], standing)).OfType<SeenCase>().ToDictionary(seen => seen.Id);
    }

    private static SeenCase? Seen(Viewer viewer, FileTree tree, CaseFile root, IReadOnlyDictionary<Guid, Standing> standings)
    {
        var whole = NeedToKnow.SeesAll(viewer);
        if (standings.Count == 0 || (!whole && root.RestrictedTo?.Contains(viewer.Agency) == false))
        {
            return null;
        }

        var file = whole ? tree.File : null;
        if (tree.File.LinkedInto is not null)
        {
            return new(tree.File.Id, file, root.Id, [], [], standings, 0);
        }

        List<MatterOfCase> matters = [.. tree.Matters.Where(matter => standings.ContainsKey(matter.Matter))];
        var shown = matters.Select(matter => matter.PersonId).ToHashSet();
        return new(tree.File.Id, file, null, [.. tree.People.Where(person => whole || shown.Contains(person.PersonId))], matters, standings, 0);
    }

    /// <summary>The file each belongs to in the end; itself, for most.</summary>
    private static async Task<Dictionary<Guid, CaseFile>> Roots(IQuerySession session, IReadOnlyList<FileTree> trees, CancellationToken ct)
    {
        var roots = trees.ToDictionary(tree => tree.File.Id, tree => tree.File);
        while (roots.Values.Select(root => root.LinkedInto).OfType<Guid>().Distinct().ToList() is { Count: > 0 } into)
        {
            var above = (await session.LoadManyAsync<CaseFile>(ct, into)).ToDictionary(file => file.Id);
            foreach (var (id, root) in roots.ToList())
            {
                roots[id] = root.LinkedInto is { } up ? above[up] : root;
            }
        }

        return roots;
    }
}
