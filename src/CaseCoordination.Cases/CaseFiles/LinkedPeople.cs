using Marten;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>Who was linked by a person with whom, as the links stand now.</summary>
public sealed class LinkedPeople(IDocumentStore store)
{
    /// <summary>Each person whose file was linked into another, with the person of the file that stands for them all.</summary>
    public async Task<IReadOnlyDictionary<Guid, Guid>> Of(string partnership, CancellationToken ct)
    {
        await using var session = store.QuerySession(partnership);
        return In(await session.Query<CaseFile>().ToListAsync(ct));
    }

    /// <param name="files">Those somebody acted on; no other was linked.</param>
    public static IReadOnlyDictionary<Guid, Guid> In(IReadOnlyList<CaseFile> files)
    {
        var byId = files.ToDictionary(file => file.Id);
        return files.Where(file => file.LinkedInto is not null).ToDictionary(file => file.PersonId, file => Root(file, byId).PersonId);
    }

    private static CaseFile Root(CaseFile file, Dictionary<Guid, CaseFile> byId)
    {
        var seen = new HashSet<Guid>();
        while (file.LinkedInto is { } into && byId.TryGetValue(into, out var above) && seen.Add(file.Id))
        {
            file = above;
        }

        return file;
    }
}
