using CaseCoordination.Privacy.Subjects;
using Marten;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>A person of a case.</summary>
/// <param name="CaseId">Their own file.</param>
/// <param name="Under">The file it was linked into; null for the person the case is about.</param>
public sealed record PersonOfCase(Guid PersonId, Guid CaseId, Guid? Under);

/// <summary>A matter of a case: a referral, a case of a service, a case review.</summary>
/// <param name="Role">What the person is in it.</param>
public sealed record MatterOfCase(Guid Matter, string Kind, string Role, Guid PersonId, DateOnly MadeOn);

/// <summary>A file with all that belongs to it, as the links stand; nobody has asked yet who may see it.</summary>
/// <param name="People">The person it is about, then those linked.</param>
public sealed record FileTree(CaseFile File, IReadOnlyList<PersonOfCase> People, IReadOnlyList<MatterOfCase> Matters)
{
    public FileSides Sides => FileSides.Of(Matters.Select(matter => matter.Role));
}

internal static class FileTrees
{
    /// <summary>What a case file's own stream is among the matters that name a person.</summary>
    public const string Kind = "case-file";

    /// <summary>Null when no matter names anybody of that file.</summary>
    public static async Task<FileTree?> FileTree(this IQuerySession session, Guid id, CancellationToken ct) =>
        (await session.FileTreesOf([id], ct)).GetValueOrDefault(id);

    /// <summary>By file, without those of which no matter names anybody: as many round trips for many as for one.</summary>
    public static async Task<IReadOnlyDictionary<Guid, FileTree>> FileTreesOf(this IQuerySession session, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var roots = await session.FilesOf(ids, ct);
        var people = roots.ToDictionary(root => root.Id, root => new List<PersonOfCase> { new(root.PersonId, root.Id, null) });
        for (var level = roots.Select(root => (Root: root.Id, File: root)).ToList(); level.Count > 0;)
        {
            var below = level.SelectMany(one => one.File.Linked.Select(linked => (one.Root, Person: new PersonOfCase(linked.Value, linked.Key, one.File.Id))))
                .Where(one => people[one.Root].TrueForAll(known => known.CaseId != one.Person.CaseId)).ToList();
            below.ForEach(one => people[one.Root].Add(one.Person));
            var files = await session.LoadManyAsync<CaseFile>(ct, below.Select(one => one.Person.CaseId).Distinct());
            level = [.. from one in below join file in files on one.Person.CaseId equals file.Id select (one.Root, file)];
        }

        var persons = people.Values.SelectMany(of => of).Select(person => person.PersonId).Distinct().ToArray();
        var named = (await session.Query<PersonNamed>().Where(n => n.PersonId.IsOneOf(persons) && n.Kind != Kind).ToListAsync(ct)).ToLookup(n => n.PersonId);
        return roots.ToDictionary(root => root.Id, root => new FileTree(
            root,
            people[root.Id],
            [
                .. people[root.Id].Select(person => person.PersonId).Distinct().SelectMany(person => named[person])
                    .OrderByDescending(n => n.MadeOn).ThenBy(n => n.Id, StringComparer.Ordinal).Select(n => new MatterOfCase(n.Matter, n.Kind, n.Role, n.PersonId, n.MadeOn)),
            ]));
    }

    /// <summary>A file as it stands, also one nobody has acted on; null when no matter names its person.</summary>
    public static async Task<CaseFile?> FileOf(this IQuerySession session, Guid id, CancellationToken ct) =>
        await session.FilesOf([id], ct) is [var file, ..] ? file : null;

    private static async Task<IReadOnlyList<CaseFile>> FilesOf(this IQuerySession session, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var written = await session.LoadManyAsync<CaseFile>(ct, ids);
        var unwritten = ids.Except(written.Select(file => file.Id)).ToArray();
        var named = unwritten.Length == 0 ? [] : await session.Query<PersonNamed>().Where(n => n.CaseFile.IsOneOf(unwritten) && n.Role != "professional").ToListAsync(ct);
        return [.. written, .. named.DistinctBy(n => n.CaseFile).Select(n => CaseFile.Unwritten(n.CaseFile, n.PersonId))];
    }
}
