using System.Diagnostics.Metrics;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CaseCoordination.Privacy.Audit;

/// <summary>The record could not be written; so nothing may be shown.</summary>
public sealed class AuditUnavailableException(Exception cause) : Exception("The record of reads cannot be written.", cause);

/// <summary>
/// Puts reads on record. <see cref="Record"/> returns once the read is durable, so what was shown is on record whatever
/// happens after; what was recorded and then not shown stands there too. Reads that come at the same time share a
/// transaction: under load one commit carries many.
/// </summary>
public sealed class ReadAudit : IAsyncDisposable
{
    public const string Meter = "CaseCoordination.Audit";

    private const int LargestBatch = 256;
    private static readonly Meter Meters = new(Meter);
    private static readonly Counter<long> Failures = Meters.CreateCounter<long>("audit.failures", description: "Reads stopped because they could not be put on record.");
    private static readonly Histogram<int> Batches = Meters.CreateHistogram<int>("audit.batch", description: "Reads put on record by one commit.");

    private readonly Channel<Waiting> _waiting = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly AuditStore _store;
    private readonly ILogger<ReadAudit> _log;
    private readonly Task _writing;

    public ReadAudit(AuditStore store, ILogger<ReadAudit> log)
    {
        (_store, _log) = (store, log);
        _writing = Task.Run(WriteAll);
    }

    /// <exception cref="AuditUnavailableException">It is not on record: show nothing.</exception>
    public async Task Record(AuditedRead read, CancellationToken ct)
    {
        var waiting = new Waiting(read, new(TaskCreationOptions.RunContinuationsAsynchronously));
        if (!_waiting.Writer.TryWrite(waiting))
        {
            throw new AuditUnavailableException(new ObjectDisposedException(nameof(ReadAudit)));
        }

        await waiting.OnRecord.Task.WaitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAll()
    {
        var batch = new List<Waiting>(LargestBatch);
        while (await _waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < LargestBatch && _waiting.Reader.TryRead(out var next))
            {
                batch.Add(next);
            }

            foreach (var chain in batch.GroupBy(waiting => waiting.Read.Partnership))
            {
                await Write(chain.Key, [.. chain]);
            }

            batch.Clear();
        }
    }

    private async Task Write(string partnership, IReadOnlyList<Waiting> chain)
    {
        try
        {
            await _store.Append(partnership, [.. chain.Select(waiting => waiting.Read)], CancellationToken.None);
            Batches.Record(chain.Count);
            foreach (var waiting in chain)
            {
                waiting.OnRecord.SetResult();
            }
        }
        catch (Exception failure)
        {
            // Whatever it was, nobody may be shown anything; the readers learn it, and so does whoever watches.
            Failures.Add(chain.Count);
            _log.LogCritical("{Count} reads were stopped: the record of reads cannot be written ({Kind})", chain.Count, failure.GetType().Name);
            foreach (var waiting in chain)
            {
                waiting.OnRecord.SetException(new AuditUnavailableException(failure));
            }
        }
    }

    private sealed record Waiting(AuditedRead Read, TaskCompletionSource OnRecord);
}
