using CaseCoordination.Kernel;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using JasperFx;
using JasperFx.Events;
using Marten;

namespace CaseCoordination.Plan.Import;

/// <summary>What became of a file; without a receipt nothing of it was recorded.</summary>
public sealed record ImportAnswer(ActivitiesImported? Import, ImportReceipt? Receipt, Refusal? Refusal);

/// <summary>Where in the log the file's own record stands.</summary>
public sealed record ImportReceipt(long Position, DateTimeOffset RecordedAt, bool Replayed);

/// <summary>The stream of one file brought in.</summary>
public sealed record ActivityImport(Guid Id);

/// <summary>Brings in files of activities; a file is one transaction, whatever it holds.</summary>
public sealed class ActivityImports(IDocumentStore store, TimeProvider clock, ActivityKinds kinds)
{
    private const int Attempts = 5;

    /// <param name="allOrNone">Whether one bad row keeps out the whole file.</param>
    public async Task<ImportAnswer> Import(Viewer sender, PlanYear year, string csv, bool allOrNone, RequestIdentity request, CancellationToken ct)
    {
        var (rows, unreadable) = Read(csv);
        if (rows is null)
        {
            return new(null, null, unreadable);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Attempt(sender, year, rows, allOrNone, request, ct);
            }
            catch (Exception conflict) when (conflict.IsDuplicate())
            {
                return (await Earlier(sender, request, ct))!;
            }
            catch (ConcurrencyException) when (attempt < Attempts)
            {
            }
        }
    }

    /// <summary>What would become of a file now; nothing of it is recorded.</summary>
    public async Task<ImportAnswer> Preview(Viewer sender, PlanYear year, string csv, bool allOrNone, CancellationToken ct)
    {
        var (rows, unreadable) = Read(csv);
        if (rows is null)
        {
            return new(null, null, unreadable);
        }

        await using var session = store.QuerySession(sender.Partnership);
        var actions = await session.LoadManyAsync<PriorityAction>(ct, [.. rows.Select(r => r.Action).Distinct().Select(number => PriorityAction.IdFor(year, number))]);
        var decided = await Decided(session, sender, year, rows, actions.ToDictionary(action => action.Number), LondonDay.Of(clock.GetUtcNow()), allOrNone, ct);
        return new(new(Guid.Empty, year.Printed, sender.Agency, TakeOf(allOrNone), decided.Rows), null, null);
    }

    /// <summary>What became of a file; null where there was none.</summary>
    public async Task<ActivitiesImported?> Find(Viewer viewer, PlanYear year, Guid id, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return (await session.Events.FetchStreamAsync(id, token: ct)).Select(e => e.Data).OfType<ActivitiesImported>().FirstOrDefault(import => import.Year == year.Printed);
    }

    private static string TakeOf(bool allOrNone) => allOrNone ? "all-or-none" : "good-rows";

    private (IReadOnlyList<ImportRow>? Rows, Refusal? Refusal) Read(string csv)
    {
        var fields = kinds.Kinds.SelectMany(k => k.Fields).Select(f => f.Name).Append(ActivityKind.Engagement).Concat(ImportTemplate.Common).Except(ImportRow.Needed).ToList();
        var (table, faults) = CsvTable.Read(csv, ImportRow.Needed, fields);
        return table is null
            ? (null, PlanRefusals.FileUnreadable(faults))
            : ([.. table.Rows.Where(row => row.Cells.Values.Any(cell => cell.Length > 0)).Select(row => ImportRow.Of(row, kinds))], null);
    }

    private async Task<ImportAnswer> Attempt(
        Viewer sender, PlanYear year, IReadOnlyList<ImportRow> rows, bool allOrNone, RequestIdentity request, CancellationToken ct)
    {
        if (await Earlier(sender, request, ct) is { } answered)
        {
            return answered;
        }

        var now = clock.GetUtcNow();
        await using var session = store.LightweightSession(sender.Partnership);
        session.LastModifiedBy = sender.Subject;
        var streams = new Dictionary<string, IEventStream<PriorityAction>>();
        foreach (var number in rows.Select(r => r.Action).Distinct())
        {
            var stream = await session.Events.FetchForWriting<PriorityAction>(PriorityAction.IdFor(year, number), ct);
            if (stream.Aggregate is not null)
            {
                streams[number] = stream;
            }
        }

        var decided = await Decided(session, sender, year, rows, streams.ToDictionary(s => s.Key, s => s.Value.Aggregate!), LondonDay.Of(now), allOrNone, ct);
        var import = new ActivitiesImported(Guid.CreateVersion7(now), year.Printed, sender.Agency, TakeOf(allOrNone), decided.Rows);
        if (allOrNone && !decided.AllGood)
        {
            return new(import, null, null);
        }

        foreach (var reported in decided.Events)
        {
            streams[reported.Number].AppendOne(reported);
        }

        var own = session.Events.StartStream<ActivityImport>(import.ImportId, import);
        session.Insert(new AnsweredRequest(request.Id, request.Fingerprint, import.ImportId, 1, now));
        await session.SaveChangesAsync(ct);
        return Answer(own.Events[0], replayed: false);
    }

    private async Task<ImportDecision> Decided(
        IQuerySession session, Viewer sender, PlanYear year, IReadOnlyList<ImportRow> rows, IReadOnlyDictionary<string, PriorityAction> actions, DateOnly today, bool allOrNone, CancellationToken ct)
    {
        var ids = rows.Select(r => RecordActivity.IdFor(year, r.Action, sender.Agency, r.Form.AgencyReference)).OfType<Guid>().Distinct().ToArray();
        var entries = await session.LoadManyAsync<PlanEntry>(ct, ids);
        return ImportActivities.Decide(rows, sender.Agency, year, actions, entries.ToDictionary(e => e.Id), kinds, today, allOrNone);
    }

    private async Task<ImportAnswer?> Earlier(Viewer sender, RequestIdentity request, CancellationToken ct)
    {
        await using var session = store.QuerySession(sender.Partnership);
        var (answered, refusal) = await session.Earlier(request, ct);
        return answered is not null ? Answer((await session.Events.FetchStreamAsync(answered.StreamId, token: ct))[0], replayed: true)
            : refusal is not null ? new(null, null, refusal)
            : null;
    }

    private static ImportAnswer Answer(IEvent stored, bool replayed) =>
        new((ActivitiesImported)stored.Data, new(stored.Sequence, stored.Timestamp.AsKept(), replayed), null);
}
