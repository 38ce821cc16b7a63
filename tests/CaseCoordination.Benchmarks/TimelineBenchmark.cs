using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using CaseCoordination.Benchmarks.Load;
using CaseCoordination.Benchmarks.Sides;
using CaseCoordination.Host.Development;
using CaseCoordination.Privacy.Subjects;
using Npgsql;

namespace CaseCoordination.Benchmarks;

/// <summary>
/// Reads pages of the story of a case of 200 and of one of 5,000 entries from the host, and the same rows with one plain
/// statement, by turns on the same database. The host also asks who may see them, and puts the read on record.
/// </summary>
internal sealed class TimelineBenchmark(RunSettings settings, HostSide host, Guid matter, Guid caseFile) : IDisposable
{
    private const string Plain = "select data from cases.mt_doc_keptentry where tenant_id = 'tunbridge-wells' and matter = $1 order by happened_on, position limit $2";

    /// <summary>The first entry, told again on other days and at other places of the log.</summary>
    private const string Fill =
        """
        insert into cases.mt_doc_keptentry (tenant_id, id, data, mt_last_modified, mt_version, mt_dotnet_type, matter, happened_on, position, recorded_at)
        select e.tenant_id, copy.id,
               e.data || jsonb_build_object('id', copy.id, 'version', 1000 + n, 'position', 1000000 + n, 'happenedOn', to_char(e.happened_on - n % 700, 'YYYY-MM-DD')),
               e.mt_last_modified, gen_random_uuid(), e.mt_dotnet_type, e.matter, e.happened_on - n % 700, 1000000 + n, e.recorded_at
          from (select * from cases.mt_doc_keptentry where matter = $1 order by position limit 1) e,
               generate_series((select count(*)::int from cases.mt_doc_keptentry where matter = $1), $2 - 1) n,
               lateral (select gen_random_uuid() as id, n as of) copy
        """;

    private readonly HttpClient _http = new();

    public static async Task Run(RunSettings settings, CancellationToken stop)
    {
        using var folder = ScratchFolder.Make();
        await using var database = await Progress.Show("Starting a database", EmbeddedPostgres.Start(folder.At("host")));
        await using var host = await Progress.Show("Starting the host", HostSide.Start(folder, database, stop));
        using var http = new HttpClient();
        var referral = await Senders.PostOne(http, host.Target, ReferralBody.NewKey(), stop);
        await Progress.Show("Waiting for its story", Begun(host.Log, referral, stop));
        using var benchmark = new TimelineBenchmark(settings, host, referral, PersonNamed.CaseFileOf(await VictimOf(host.Log, referral, stop)));
        Console.WriteLine($"Host: {HostSettings.Label}. {settings.Seconds} s a round; {Environment.ProcessorCount} processors for all; data on {ScratchFolder.Disk}; .NET {Environment.Version}.");
        Console.WriteLine("entries   page   bytes   host ms   plain ms   host/plain   (medians; lowest to highest ratio of the rounds)");
        foreach (var (entries, pages) in (IEnumerable<(int, int[])>)[(200, [50, 200]), (5_000, [50, 200, 500])])
        {
            await Told(host.Log, referral, entries, stop);
            foreach (var page in pages)
            {
                await benchmark.Measure(entries, page, stop);
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task Measure(int entries, int page, CancellationToken stop)
    {
        var (bytes, hosts, plains, ratios) = (0, new List<double>(), new List<double>(), new List<double>());
        for (var number = 0; number <= settings.Rounds; number++)
        {
            var fromHost = await Round(async () => bytes = await FromHost(page, stop));
            var plain = await Round(() => Plainly(page, stop));
            if (number > 0)
            {
                hosts.Add(fromHost);
                plains.Add(plain);
                ratios.Add(fromHost / plain);
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{entries,7:#,0}   {page,4}   {bytes,7:#,0}   {Median(hosts),7:0.0}   {Median(plains),8:0.00}   {Median(ratios),10:0.0}   ({ratios.Min():0.0} to {ratios.Max():0.0})"));
    }

    /// <summary>Milliseconds of the middle one of all that a round takes in.</summary>
    private async Task<double> Round(Func<Task> read)
    {
        var (took, all) = (Stopwatch.StartNew(), new List<double>());
        do
        {
            var one = Stopwatch.StartNew();
            await read();
            all.Add(one.Elapsed.TotalMilliseconds);
        }
        while (took.Elapsed < TimeSpan.FromSeconds(settings.Seconds));
        return Median(all);
    }

    private async Task<int> FromHost(int page, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Target.Address, $"api/v1/tunbridge-wells/cases/{caseFile}/timeline?size={page}"));
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(host.Target.Authorization()!);
        using var answer = await _http.SendAsync(request, stop);
        var body = await answer.Content.ReadAsByteArrayAsync(stop);
        return answer.IsSuccessStatusCode ? body.Length : throw new NoFigure($"The host answered {(int)answer.StatusCode} to a page of the story.");
    }

    private async Task<int> Plainly(int page, CancellationToken stop)
    {
        await using var select = host.Log.CreateCommand(Plain);
        select.Parameters.Add(new() { Value = matter });
        select.Parameters.Add(new() { Value = page + 1 });
        await using var rows = await select.ExecuteReaderAsync(stop);
        var bytes = 0;
        while (await rows.ReadAsync(stop))
        {
            bytes += rows.GetString(0).Length;
        }

        return bytes;
    }

    /// <summary>Its clocks run for days, so that nothing of it is ever quite done: its first entry is enough to copy.</summary>
    private static async Task<bool> Begun(NpgsqlDataSource log, Guid referral, CancellationToken stop)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(250));
        while (await tick.WaitForNextTickAsync(stop))
        {
            await using var select = log.CreateCommand("select exists (select from cases.mt_doc_keptentry where matter = $1)");
            select.Parameters.Add(new() { Value = referral });
            if (await select.ExecuteScalarAsync(stop) is true)
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<Guid> VictimOf(NpgsqlDataSource log, Guid referral, CancellationToken stop)
    {
        await using var select = log.CreateCommand("select person_id from privacy.mt_doc_personnamed where matter = $1 and data ->> 'role' = 'victim'");
        select.Parameters.Add(new() { Value = referral });
        return await select.ExecuteScalarAsync(stop) is Guid victim ? victim : throw new NoFigure("The referral posted names no victim.");
    }

    private static async Task Told(NpgsqlDataSource log, Guid matter, int entries, CancellationToken stop)
    {
        await using var fill = log.CreateCommand($"{Fill}");
        fill.Parameters.Add(new() { Value = matter });
        fill.Parameters.Add(new() { Value = entries });
        await fill.ExecuteNonQueryAsync(stop);
        await using var analyse = log.CreateCommand("analyze cases.mt_doc_keptentry");
        await analyse.ExecuteNonQueryAsync(stop);
    }

    private static double Median(IEnumerable<double> numbers)
    {
        double[] sorted = [.. numbers.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
