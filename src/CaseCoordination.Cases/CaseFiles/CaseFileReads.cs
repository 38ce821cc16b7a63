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
        if (await session.FileTree(id, ct) is { } tree && await Seen(reader.Viewer, tree, session, ct) is { } seen)
        {
            return seen;
        }

        await audit.Record(AuditedRead.Of(reader, AuditAction.Refused, clock.GetUtcNow(), id), ct);
        return null;
    }

    /// <summary>The same for a list, which is not opening it: nothing is put on record here.</summary>
    internal async Task<SeenCase?> Peek(Viewer viewer, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.FileTree(id, ct) is { } tree ? await Seen(viewer, tree, session, ct) : null;
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

    private async Task<SeenCase?> Seen(Viewer viewer, FileTree tree, IQuerySession session, CancellationToken ct)
    {
        var standings = await needToKnow.OfEach(viewer, [.. tree.Matters.Select(matter => matter.Matter).Distinct()], ct);
        var whole = NeedToKnow.SeesAll(viewer);
        var root = tree.File.LinkedInto is { } into ? await Root(session, into, ct) : tree.File;
        if (standings.Count == 0 || (!whole && root.RestrictedTo?.Contains(viewer.Agency) == false))
        {
            return null;
        }

        var version = (await session.Events.FetchStreamStateAsync(tree.File.Id, ct))?.Version ?? 0;
        var file = whole ? tree.File : null;
        if (tree.File.LinkedInto is not null)
        {
            return new(tree.File.Id, file, root.Id, [], [], standings, version);
        }

        List<MatterOfCase> matters = [.. tree.Matters.Where(matter => standings.ContainsKey(matter.Matter))];
        var shown = matters.Select(matter => matter.PersonId).ToHashSet();
        return new(
            tree.File.Id, file, null, [.. tree.People.Where(person => whole || shown.Contains(person.PersonId))], matters, standings, version);
    }

    private static async Task<CaseFile> Root(IQuerySession session, Guid id, CancellationToken ct)
    {
        var file = (await session.LoadAsync<CaseFile>(id, ct))!;
        return file.LinkedInto is { } into ? await Root(session, into, ct) : file;
    }
}
