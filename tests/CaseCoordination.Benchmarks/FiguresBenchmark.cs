using System.Diagnostics;
using System.Globalization;
using CaseCoordination.Host.Development;
using CaseCoordination.Host.Seeding;
using CaseCoordination.Host.Store;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Adoption;
using CaseCoordination.Plan.Events;
using CaseCoordination.Privacy.Access;
using Marten;
using Npgsql;

namespace CaseCoordination.Benchmarks;

/// <summary>
/// Reads a quarter's figures from the facts kept, next to reading the same rows with plain SQL; and rebuilds the facts from
/// zero, next to reading the same events with plain SQL. By turns, on the same database.
/// </summary>
internal sealed class FiguresBenchmark(RunSettings settings, IDocumentStore store, NpgsqlDataSource database)
{
    private const int Activities = 20_000;
    private const string Partnership = "tunbridge-wells";
    private static readonly PlanYear Year = new(2022);
    private static readonly Quarter Third = new(2022, 3);
    private static readonly Viewer Analyst = new("analyst", "twbc-cst", Partnership, new HashSet<string>());

    public static async Task Run(RunSettings settings, CancellationToken stop)
    {
        using var folder = ScratchFolder.Make();
        await using var server = await Progress.Show("Starting a database", EmbeddedPostgres.Start(folder.At("figures")));
        await server.EnsureDatabase("figures");
        var connection = server.ConnectionString("figures");
        await using var database = NpgsqlDataSource.Create(connection);
        using var store = DocumentStore.For(options =>
        {
            EventStore.Configure(options);
            options.Connection(connection);
        });
        var benchmark = new FiguresBenchmark(settings, store, database);
        await Progress.Show($"Recording {Activities} activities", benchmark.Fill(stop));
        await benchmark.Measure(stop);
    }

    private async Task Measure(CancellationToken stop)
    {
        using var daemon = await store.BuildProjectionDaemonAsync();
        var figures = new QuarterlyFigures(store);
        Console.WriteLine($"{Activities} activities of a year; {Environment.ProcessorCount} processors for all; data on {ScratchFolder.Disk}; .NET {Environment.Version}.");
        Console.WriteLine("round   rebuild events/s   plain events/s   rebuild/plain   figures ms   plain ms   figures/plain   measures   rows");
        var (rebuilds, reads) = (new List<double>(), new List<double>());
        for (var number = 0; number <= settings.Rounds; number++)
        {
            var rebuilt = await Progress.Show($"Round {number}: rebuild", Took(() => daemon.RebuildProjectionAsync("facts", TimeSpan.FromMinutes(10), stop)));
            var (events, plainly) = await Progress.Show($"Round {number}: plain", Rows("select data::text from events.mt_events", stop));
            FiguresOfQuarter? read = null;
            var figured = await Took(async () => read = await figures.Read(Analyst, Third, stop));
            var (rows, plain) = await Rows(
                "select data::text from measures.mt_doc_fact where occurred_on between '2021-10-01' and '2022-12-31' and name = any (select distinct name from measures.mt_doc_fact)", stop);
            if (number > 0)
            {
                rebuilds.Add(plainly.TotalSeconds / rebuilt.TotalSeconds);
                reads.Add(figured / plain);
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(number == 0 ? "warm" : number),5}   {events / rebuilt.TotalSeconds,16:0}   {events / plainly.TotalSeconds,14:0}   {plainly / rebuilt,13:0.000}   {figured.TotalMilliseconds,10:0}   {plain.TotalMilliseconds,8:0}   {figured / plain,13:0.0}   {read!.Figures.Count,8}   {rows,4}"));
        }

        Console.WriteLine($"\nrebuild/plain, median of the rounds: {Median(rebuilds)}; figures/plain: {Median(reads)}");
    }

    /// <summary>The plan, its measures, and activities spread over the year and the actions.</summary>
    private async Task<int> Fill(CancellationToken stop)
    {
        await store.Storage.ApplyAllConfiguredChangesToDatabaseAsync();
        var seed = SeedFiles.BesideProgram;
        await using (var session = store.LightweightSession(Partnership))
        {
            var (_, actions) = AdoptPlanHandler.Decide(seed.Plan);
            foreach (var action in actions)
            {
                session.Events.StartStream<PriorityAction>(action.ActionId, action);
            }

            session.Events.StartStream<MeasureSet>(MeasureSet.IdFor(Year), new MeasuresDefined(Year.Printed, seed.Measures.Version, seed.Measures.Measures));
            await session.SaveChangesAsync(stop);
        }

        var kinds = seed.ActivityKinds.Kinds;
        foreach (var batch in Enumerable.Range(0, Activities).Chunk(500))
        {
            await using var session = store.LightweightSession(Partnership);
            foreach (var n in batch)
            {
                var kind = kinds[n % kinds.Count];
                var number = kind.Actions[n % kind.Actions.Count];
                var content = new ActivityContent(
                    kind.Code,
                    Year.StartsOn.AddDays(n % 365),
                    "tunbridge-wells",
                    kind.Numbers.ToDictionary(f => f.Name, _ => (decimal)(n % 9)),
                    kind.Choices.ToDictionary(f => f.Name, f => f.Choices![n % f.Choices.Count]),
                    kind.Places is null ? [] : [$"Place {n % 40}"]);
                session.Events.Append(PriorityAction.IdFor(Year, number), new ActivityReported(PriorityAction.IdFor(Year, number), Guid.CreateVersion7(), Year.Printed, number, "twbc-cst", null, content));
            }

            await session.SaveChangesAsync(stop);
        }

        return Activities;
    }

    private async Task<(int Rows, TimeSpan Took)> Rows(string sql, CancellationToken stop)
    {
        var (rows, took) = (0, Stopwatch.StartNew());
        await using var command = database.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
        {
            rows += reader.GetString(0).Length > 0 ? 1 : 0;
        }

        return (rows, took.Elapsed);
    }

    private static async Task<TimeSpan> Took(Func<Task> work)
    {
        var took = Stopwatch.StartNew();
        await work();
        return took.Elapsed;
    }

    private static string Median(List<double> ratios)
    {
        ratios.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{ratios[ratios.Count / 2]:0.000} ({ratios[0]:0.000} to {ratios[^1]:0.000})");
    }
}
