using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Subjects;
using Marten;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>A case in a list; ids alone.</summary>
/// <param name="LastOn">The day of its latest matter the viewer may see.</param>
/// <param name="Kinds">What its matters are, the latest first.</param>
/// <param name="AssignedTo">Who has it in hand; for the coordinator and the chair.</param>
/// <param name="ReviewDueOn">Likewise.</param>
public sealed record CaseInList(Guid CaseId, DateOnly LastOn, IReadOnlyList<string> Kinds, int Matters, string? AssignedTo, DateOnly? ReviewDueOn);

/// <summary>Lists the cases of those who suffer harm, by the same need to know as each of them.</summary>
public sealed class CaseLists(IDocumentStore store, NeedToKnow needToKnow)
{
    /// <summary>How many of the latest matters are gone through.</summary>
    public const int Most = 500;

    private static readonly string[] Suffering = ["victim", "client"];

    /// <summary>Those last heard of, the latest first.</summary>
    public async Task<IReadOnlyList<CaseInList>> Latest(Viewer viewer, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var named = session.Query<PersonNamed>().Where(n => n.Role.IsOneOf(Suffering) && n.Kind != FileTrees.Kind);
        if (!NeedToKnow.SeesAll(viewer))
        {
            var parties = await session.Query<Party>().Where(p => p.Agency == viewer.Agency).OrderByDescending(p => p.Since).Take(Most).Select(p => p.Matter).ToListAsync(ct);
            var theirs = parties.Distinct().ToArray();
            named = named.Where(n => n.Matter.IsOneOf(theirs));
        }

        return await Seen(session, viewer, await named.OrderByDescending(n => n.MadeOn).ThenBy(n => n.Id).Take(Most).ToListAsync(ct), ct);
    }

    /// <summary>Those these matters belong to.</summary>
    public async Task<IReadOnlyList<CaseInList>> Of(Viewer viewer, IReadOnlyList<Guid> matters, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var asked = matters.ToArray();
        return await Seen(session, viewer, await session.Query<PersonNamed>().Where(n => n.Matter.IsOneOf(asked) && n.Role.IsOneOf(Suffering)).ToListAsync(ct), ct);
    }

    private async Task<IReadOnlyList<CaseInList>> Seen(IQuerySession session, Viewer viewer, IReadOnlyList<PersonNamed> named, CancellationToken ct)
    {
        var standings = await needToKnow.OfEach(viewer, [.. named.Select(n => n.Matter).Distinct()], ct);
        var shown = named.Where(n => standings.ContainsKey(n.Matter)).ToList();
        var files = new Dictionary<Guid, CaseFile>();
        for (Guid[] next = [.. shown.Select(n => n.CaseFile).Distinct()]; next.Length > 0;)
        {
            var loaded = await session.LoadManyAsync<CaseFile>(ct, next);
            foreach (var file in loaded)
            {
                files[file.Id] = file;
            }

            next = [.. loaded.Select(file => file.LinkedInto).OfType<Guid>().Where(into => !files.ContainsKey(into)).Distinct()];
        }

        return Listed(shown, files, viewer);
    }

    /// <summary>One line for each case, those linked into another under it; a restricted one only for whom it is left to.</summary>
    public static IReadOnlyList<CaseInList> Listed(IReadOnlyList<PersonNamed> shown, IReadOnlyDictionary<Guid, CaseFile> files, Viewer viewer)
    {
        var whole = NeedToKnow.SeesAll(viewer);
        Guid Root(Guid id) => files.GetValueOrDefault(id)?.LinkedInto is { } into ? Root(into) : id;
        return
        [
            .. from matters in shown.GroupBy(n => Root(n.CaseFile))
               let file = files.GetValueOrDefault(matters.Key)
               where whole || file?.RestrictedTo?.Contains(viewer.Agency) != false
               let latest = matters.OrderByDescending(n => n.MadeOn).ThenBy(n => n.Id, StringComparer.Ordinal).ToList()
               orderby latest[0].MadeOn descending, matters.Key
               select new CaseInList(
                   matters.Key, latest[0].MadeOn, [.. latest.Select(n => n.Kind).Distinct()], latest.DistinctBy(n => n.Matter).Count(),
                   whole ? file?.AssignedTo : null, whole ? file?.ReviewDueOn : null),
        ];
    }
}
