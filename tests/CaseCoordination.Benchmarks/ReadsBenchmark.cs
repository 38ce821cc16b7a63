using System.Diagnostics;
using System.Globalization;
using CaseCoordination.Host.Development;
using CaseCoordination.Privacy.Audit;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace CaseCoordination.Benchmarks;

/// <summary>
/// Puts reads on record in the chain, and as one plain insert for each read into a table without one, by turns on the same
/// database. Both are durable before the next read of the same reader.
/// </summary>
internal sealed class ReadsBenchmark(RunSettings settings, ReadAudit chain, NpgsqlDataSource database)
{
    private static readonly Reader Police = new(new("kp", "kp", "tunbridge-wells", new HashSet<string>()), "own-referral", "4bf92f3577b34da6a3ce929d0e0e4736");

    public static async Task Run(RunSettings settings, CancellationToken stop)
    {
        using var folder = ScratchFolder.Make();
        await using var server = await Progress.Show("Starting a database", EmbeddedPostgres.Start(folder.At("audit")));
        await server.EnsureDatabase("audit");
        var connection = new NpgsqlConnectionStringBuilder(server.ConnectionString("audit")) { MaxAutoPrepare = 200, AutoPrepareMinUsages = 2 };
        await using var database = NpgsqlDataSource.Create(connection);
        await using (var schema = database.CreateCommand($"{AuditStore.Schema} create table plain (like audit.reads including all); create sequence plain_number"))
        {
            await schema.ExecuteNonQueryAsync(stop);
        }

        await using var chain = new ReadAudit(new AuditStore(database), NullLogger<ReadAudit>.Instance);
        await new ReadsBenchmark(settings, chain, database).Measure(stop);
    }

    private async Task Measure(CancellationToken stop)
    {
        Console.WriteLine($"{settings.Connections} readers at once, {settings.Seconds} s a round; {Environment.ProcessorCount} processors for all; data on {ScratchFolder.Disk}; .NET {Environment.Version}.");
        Console.WriteLine("round   chain/s   plain/s   chain/plain   KiB allocated per read: chain   plain");
        var ratios = new List<double>();
        for (var number = 0; number <= settings.Rounds; number++)
        {
            var chained = await Progress.Show($"Round {number}: chain", Round(OnChain, stop));
            var plain = await Progress.Show($"Round {number}: plain", Round(Plainly, stop));
            if (number > 0)
            {
                ratios.Add(chained.PerSecond / plain.PerSecond);
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{(number == 0 ? "warm" : number),5}   {chained.PerSecond,7:0}   {plain.PerSecond,7:0}   {chained.PerSecond / plain.PerSecond,11:0.00}   {chained.KiB,29:0.0}   {plain.KiB,5:0.0}"));
        }

        ratios.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nchain/plain, median of the rounds: {ratios[ratios.Count / 2]:0.00} ({ratios[0]:0.00} to {ratios[^1]:0.00})"));
    }

    private async Task<(double PerSecond, double KiB)> Round(Func<AuditedRead, CancellationToken, Task> record, CancellationToken stop)
    {
        var (done, before, took) = (0, GC.GetTotalAllocatedBytes(), Stopwatch.StartNew());
        var length = TimeSpan.FromSeconds(settings.Seconds);
        await Task.WhenAll(Enumerable.Range(0, settings.Connections).Select(_ => Task.Run(
            async () =>
            {
                while (took.Elapsed < length)
                {
                    await record(ARead(), stop);
                    Interlocked.Increment(ref done);
                }
            },
            stop)));
        return (done / took.Elapsed.TotalSeconds, (GC.GetTotalAllocatedBytes() - before) / 1024.0 / done);
    }

    private Task OnChain(AuditedRead read, CancellationToken stop) => chain.Record(read, stop);

    private async Task Plainly(AuditedRead read, CancellationToken stop)
    {
        await using var insert = database.CreateCommand(
            """
            insert into plain (partnership, number, read_at, subject, agency, roles, action, purpose, matter, people, fields, request_id, hash)
            values ($1, nextval('plain_number'), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, '')
            """);
        foreach (var value in (object[])[read.Partnership, read.At.UtcDateTime, read.Subject, read.Agency, read.Roles.ToArray(), read.Action, read.Purpose, read.Matter!, read.People.ToArray(), read.Fields.ToArray(), read.RequestId])
        {
            insert.Parameters.Add(new() { Value = value });
        }

        await insert.ExecuteNonQueryAsync(stop);
    }

    private static AuditedRead ARead() => AuditedRead.Of(
        Police, AuditAction.Consultation, DateTimeOffset.UtcNow, Guid.CreateVersion7(), [Guid.CreateVersion7(), Guid.CreateVersion7()], ["VictimIdentity", "VictimAddress", "SafeContact"]);
}
