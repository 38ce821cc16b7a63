using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Hotspots;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using Marten;
using Wolverine;
using Wolverine.Marten;
using Wolverine.Runtime;

namespace CaseCoordination.Places.Imports;

/// <summary>
/// Reads files in, each whole or not at all. A row known before is passed over, so that the next month's file may hold
/// the last one's too.
/// </summary>
public sealed class PlaceImports(IDocumentStore store, IWolverineRuntime messages, PlaceAreas areas, WorkingDays workingDays, TimeProvider clock)
{
    private const int MostFaultsTold = 100;

    public Task<ImportAnswer> StreetSafe(Viewer by, string csv, RequestIdentity request, CancellationToken ct) =>
        Import<PlaceReport>(by, "streetsafe", starting => ReadRows.StreetSafe(csv, areas.Of(by.Partnership), starting), request, ct);

    public Task<ImportAnswer> Crashes(Viewer by, string csv, RequestIdentity request, CancellationToken ct) =>
        Import<Crash>(by, "crash-data", starting => ReadRows.Crashes(csv, areas.Of(by.Partnership), starting), request, ct);

    private async Task<ImportAnswer> Import<T>(Viewer by, string source, Func<Starting, RowsRead> read, RequestIdentity request, CancellationToken ct)
        where T : class, IPlaceStream
    {
        var now = clock.GetUtcNow();
        var starting = new Starting(Guid.CreateVersion7(now), by, LondonDay.Of(now), workingDays);
        await using var session = store.LightweightSession(by.Partnership);
        session.LastModifiedBy = by.Subject;
        var (answered, reused) = await session.Earlier(request, ct);
        if (answered is not null || reused is not null)
        {
            return answered is null ? new(null, false, reused) : new(await Earlier(session, answered, ct), true, null);
        }

        var file = read(starting);
        if (file.Faults.Count > 0)
        {
            return new(null, false, PlaceRefusals.NotAcceptable([.. file.Faults.Take(MostFaultsTold)]));
        }

        var fresh = await NotKnown(session, file.Rows, ct);
        foreach (var (id, made) in fresh)
        {
            session.Events.StartStream<T>(id, made);
        }

        var imported = new PlaceDataImported(starting.Id, source, file.Rows.Count, fresh.Count, starting.Today, by.Agency);
        session.Events.StartStream<PlaceImport>(starting.Id, imported);
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, starting.Id, 1, now));
        var outbox = new MartenOutbox(messages, session) { TenantId = by.Partnership };
        foreach (var message in fresh.SelectMany(row => PlaceFollowing.Of(row.Event)))
        {
            await (message is ISendMyself addressed ? addressed.ApplyAsync(outbox) : outbox.PublishAsync(message));
        }

        try
        {
            await session.SaveChangesAsync(ct);
            return new(PlaceImportFold.Evolve(null, imported), false, null);
        }
        catch (Exception raced) when (raced.IsDuplicate() || raced is JasperFx.ConcurrencyException or Marten.Exceptions.ExistingStreamIdCollisionException)
        {
            return new(null, false, MatterRefusals.MovedOn);
        }
    }

    private static async Task<PlaceImport?> Earlier(IDocumentSession session, AnsweredRequest answered, CancellationToken ct) =>
        (await session.Events.FetchStreamAsync(answered.StreamId, token: ct)).Select(e => e.Data).Aggregate((PlaceImport?)null, PlaceImportFold.Evolve);

    /// <summary>Asked of the log itself, which is never behind.</summary>
    private static async Task<List<(Guid Id, object Event)>> NotKnown(IDocumentSession session, IReadOnlyList<(Guid Id, object Event)> rows, CancellationToken ct)
    {
        var batch = session.CreateBatchQuery();
        var states = rows.Select(row => (row, batch.Events.FetchStreamState(row.Id))).ToList();
        await batch.Execute(ct);
        var fresh = new List<(Guid, object)>();
        foreach (var (row, state) in states)
        {
            if (await state is null)
            {
                fresh.Add(row);
            }
        }

        return fresh;
    }
}
