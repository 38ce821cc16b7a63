using Marten;
using Marten.Events;

namespace CaseCoordination.Measures;

/// <summary>
/// Every event of a type that a partnership has. Not by the store's query of bare event data: that one looks for the class
/// name, which is not how events are stored here, finds nothing, and says nothing of it.
/// </summary>
internal static class EventsOfType
{
    public static async Task<IReadOnlyList<T>> All<T>(this IQuerySession session, CancellationToken ct)
        where T : class
    {
        var found = await session.Events.QueryAllRawEvents().Where(e => e.EventTypesAre(typeof(T))).OrderBy(e => e.Sequence).ToListAsync(ct);
        return [.. found.Select(e => (T)e.Data)];
    }
}
