using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.CoordinatorUi.Live;

/// <summary>What a list is told of: the matters it shows first, as many as one page may watch.</summary>
public static class LiveParts
{
    /// <param name="shown">By their ids, as the list has them; that the viewer may see them was asked.</param>
    public static async Task<IReadOnlyList<LivePart>> Of(this WatchedMatters watched, Viewer viewer, IEnumerable<Guid> shown, CancellationToken ct)
    {
        IReadOnlyList<Guid> first = [.. shown.Take(LiveRoute.MostMatters)];
        var versions = await watched.Now(viewer.Partnership, first, ct);
        return [.. first.Select(matter => new LivePart(matter, versions.GetValueOrDefault(matter)))];
    }
}
