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
    public static async Task<FileTree?> FileTree(this IQuerySession session, Guid id, CancellationToken ct)
    {
        if (await session.FileOf(id, ct) is not { } root)
        {
            return null;
        }

        var people = new List<PersonOfCase> { new(root.PersonId, root.Id, null) };
        for (var level = new List<CaseFile> { root }; level.Count > 0;)
        {
            var below = level.SelectMany(file => file.Linked.Select(linked => new PersonOfCase(linked.Value, linked.Key, file.Id)))
                .Where(person => people.TrueForAll(known => known.CaseId != person.CaseId)).ToList();
            people.AddRange(below);
            level = [.. await session.LoadManyAsync<CaseFile>(ct, below.Select(person => person.CaseId))];
        }

        var persons = people.Select(person => person.PersonId).ToArray();
        var named = await session.Query<PersonNamed>().Where(n => n.PersonId.IsOneOf(persons) && n.Kind != Kind).ToListAsync(ct);
        return new(
            root,
            people,
            [.. named.OrderByDescending(n => n.MadeOn).ThenBy(n => n.Id, StringComparer.Ordinal).Select(n => new MatterOfCase(n.Matter, n.Kind, n.Role, n.PersonId, n.MadeOn))]);
    }

    /// <summary>A file as it stands, also one nobody has acted on; null when no matter names its person.</summary>
    public static async Task<CaseFile?> FileOf(this IQuerySession session, Guid id, CancellationToken ct) =>
        await session.LoadAsync<CaseFile>(id, ct)
        ?? (await session.Query<PersonNamed>().Where(n => n.CaseFile == id && n.Role != "professional").FirstOrDefaultAsync(ct) is { } named
            ? CaseFile.Unwritten(id, named.PersonId)
            : null);
}
