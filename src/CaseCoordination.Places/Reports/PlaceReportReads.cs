using CaseCoordination.Privacy.Access;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Places.Reports;

/// <summary>One page, newest first; <c>Next</c> is the cursor of the next one, or null at the end.</summary>
public sealed record PlaceReportPage(IReadOnlyList<PlaceReport> Reports, long? Next);

/// <summary>Reads reports: about places and nobody, so whoever has the permission sees them all.</summary>
public sealed class PlaceReportReads(IDocumentStore store)
{
    public const int PageSize = 50;

    /// <summary>What a list may be narrowed to.</summary>
    public static readonly IReadOnlyList<string> Statuses = ["submitted", "assessed", "action-assigned", "no-action", "resolved", "fed-back", "closed"];

    public async Task<PlaceReportPage> Read(Viewer viewer, string? kind, string? status, long? after, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        IQueryable<PlaceReport> reports = session.Query<PlaceReport>();
        reports = kind is null ? reports : reports.Where(r => r.Kind == kind);
        reports = status is null ? reports : reports.Where(r => r.Status == status);
        reports = after is null ? reports : reports.Where(r => r.Position < after);
        var found = await reports.OrderByDescending(r => r.Position).Take(PageSize + 1).ToListAsync(ct);
        return found.Count > PageSize ? new([.. found.Take(PageSize)], found[PageSize - 1].Position) : new(found, null);
    }

    /// <summary>As it stands after its last event; null when there is none.</summary>
    public async Task<PlaceReport?> Find(Viewer viewer, Guid id, CancellationToken ct) => (await Story(viewer, id, ct)).Report;

    /// <summary>The report with the events behind it, oldest first.</summary>
    public async Task<(PlaceReport? Report, IReadOnlyList<IEvent> Events)> Story(Viewer viewer, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var events = await session.Events.FetchStreamAsync(id, token: ct);
        return (events.Aggregate((PlaceReport?)null, PlaceReportFold.Evolve), events);
    }
}
