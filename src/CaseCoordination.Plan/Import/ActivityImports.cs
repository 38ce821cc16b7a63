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
    public const int MostRows = 2000;
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

    private (IReadOnlyList<ImportRow>? Rows, Refusal? Refusal) Read(string csv)
    {
        if (CsvRows.Read(csv) is not { Count: > 1 } lines)
        {
            return (null, PlanRefusals.FileUnreadable([new("", "not-csv", "Send a header and at least one row, comma-separated, with quotes closed.")]));
        }

        var fields = kinds.Kinds.SelectMany(k => k.Fields).Select(f => f.Name).Concat(ImportRow.Common).Append(ActivityKind.Engagement).ToHashSet();
        var header = lines[0];
        var wrong = header.Select((name, i) => (Name: name, Column: i + 1)).Where(c => !fields.Contains(c.Name) || header.Take(c.Column - 1).Contains(c.Name))
            .Select(c => new Fault($"/1/{c.Column}", "unknown-column", "The header names a column twice, or one that is no field of any kind.")).ToList();
        if (lines.Count - 1 > MostRows)
        {
            wrong.Add(new("", "too-many-rows", $"Send at most {MostRows} rows in one file."));
        }

        return wrong.Count > 0
            ? (null, PlanRefusals.FileUnreadable(wrong))
            : ([.. lines.Select((cells, i) => (cells, Row: i + 1)).Skip(1).Where(l => l.cells.Any(c => c.Length > 0)).Select(l => ImportRow.Of(l.Row, header, l.cells, kinds))], null);
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

        var ids = rows.Select(r => RecordActivity.IdFor(year, r.Action, sender.Agency, r.Form.AgencyReference)).OfType<Guid>().Distinct().ToArray();
        var entries = await session.LoadManyAsync<PlanEntry>(ct, ids);
        var decided = ImportActivities.Decide(
            rows, sender.Agency, year, streams.ToDictionary(s => s.Key, s => s.Value.Aggregate!), entries.ToDictionary(e => e.Id), kinds, LondonDay.Of(now), allOrNone);
        var import = new ActivitiesImported(Guid.CreateVersion7(now), year.Printed, sender.Agency, allOrNone ? "all-or-none" : "good-rows", decided.Rows);
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
