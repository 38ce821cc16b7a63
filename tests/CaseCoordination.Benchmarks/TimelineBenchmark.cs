using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using CaseCoordination.Benchmarks.Sides;
using CaseCoordination.Host.Development;

namespace CaseCoordination.Benchmarks;

/// <summary>
/// Reads pages of the story of a case of 200 and of one of 5,000 entries from the host, and the same rows with one plain
/// statement, by turns on the same database. The host also asks who may see them, and puts the read on record.
/// </summary>
internal sealed class TimelineBenchmark(RunSettings settings, HostSide host, LongStory story) : IDisposable
{
    private const string Plain = "select data from cases.mt_doc_keptentry where tenant_id = 'tunbridge-wells' and matter = $1 order by happened_on, position limit $2";

    private readonly HttpClient _http = new();

    public static async Task Run(RunSettings settings, CancellationToken stop)
    {
        using var folder = ScratchFolder.Make();
        await using var database = await Progress.Show("Starting a database", EmbeddedPostgres.Start(folder.At("host")));
        await using var host = await Progress.Show("Starting the host", HostSide.Start(folder, database, stop));
        var story = await LongStory.Begin(host, stop);
        using var benchmark = new TimelineBenchmark(settings, host, story);
        Console.WriteLine($"Host: {HostSettings.Label}. {settings.Seconds} s a round; {Environment.ProcessorCount} processors for all; data on {ScratchFolder.Disk}; .NET {Environment.Version}.");
        Console.WriteLine("entries   page   bytes   host ms   plain ms   host/plain   (medians; lowest to highest ratio of the rounds)");
        foreach (var (entries, pages) in (IEnumerable<(int, int[])>)[(200, [50, 200]), (5_000, [50, 200, 500])])
        {
            await story.Tell(entries, stop);
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
            $"{entries,7:#,0}   {page,4}   {bytes,7:#,0}   {Medians.Of(hosts),7:0.0}   {Medians.Of(plains),8:0.00}   {Medians.Of(ratios),10:0.0}   ({ratios.Min():0.0} to {ratios.Max():0.0})"));
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
        return Medians.Of(all);
    }

    private async Task<int> FromHost(int page, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Target.Address, $"api/v1/tunbridge-wells/cases/{story.CaseFile}/timeline?size={page}"));
        request.Headers.Authorization = AuthenticationHeaderValue.Parse(host.Target.Authorization()!);
        using var answer = await _http.SendAsync(request, stop);
        var body = await answer.Content.ReadAsByteArrayAsync(stop);
        return answer.IsSuccessStatusCode ? body.Length : throw new NoFigure($"The host answered {(int)answer.StatusCode} to a page of the story.");
    }

    private async Task<int> Plainly(int page, CancellationToken stop)
    {
        await using var select = host.Log.CreateCommand(Plain);
        select.Parameters.Add(new() { Value = story.Matter });
        select.Parameters.Add(new() { Value = page + 1 });
        await using var rows = await select.ExecuteReaderAsync(stop);
        var bytes = 0;
        while (await rows.ReadAsync(stop))
        {
            bytes += rows.GetString(0).Length;
        }

        return bytes;
    }
}
