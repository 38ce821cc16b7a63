using System.Runtime.InteropServices;
using CaseCoordination.Benchmarks;
using CaseCoordination.Benchmarks.Floor;
using CaseCoordination.Benchmarks.People;
using CaseCoordination.Host.Development;

switch (args)
{
    case ["floor", var template]: // The child this program starts of itself.
        return await FloorServer.Run(template);
    case ["--help" or "-h" or "help"] or [_, "--help" or "-h"]:
        Console.WriteLine(RunSettings.Help);
        return 0;
    case ["referrals", .. var words] when RunSettings.Read(words) is { } settings:
        return await Measure(ReferralsBenchmark.Run, settings);
    case ["reads", .. var words] when RunSettings.Read(words) is { } settings:
        return await Measure(ReadsBenchmark.Run, settings);
    case ["timeline", .. var words] when RunSettings.Read(words) is { } settings:
        return await Measure(TimelineBenchmark.Run, settings);
    case ["page", .. var words] when RunSettings.Read(words) is { } settings:
        return await Measure(PageBenchmark.Run, settings);
    case ["matching", .. var words] when MatchingSettings.Read(words) is { } settings:
        return await Measure((asked, stop) => MatchingBenchmark.Run(asked.People, asked.Seed, stop), settings);
    case ["figures", .. var words] when RunSettings.Read(words) is { } settings:
        return await Measure(FiguresBenchmark.Run, settings);
    default:
        Console.Error.WriteLine(RunSettings.Help);
        return 2;
}

static async Task<int> Measure<T>(Func<T, CancellationToken, Task> benchmark, T settings)
{
    using var stop = new CancellationTokenSource();
    using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Unwind);
    using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Unwind);
    try
    {
        await benchmark(settings, stop.Token);
        return 0;
    }
    catch (Exception) when (stop.IsCancellationRequested)
    {
        Console.Error.WriteLine("Stopped before the end, so there is no figure. Nothing is left running.");
        return 130;
    }
    catch (Exception problem) when (problem is NoFigure or MissingPiece)
    {
        Console.Error.WriteLine(problem.Message);
        return 1;
    }

    // Not the end of the process: servers and folders are put away first.
    void Unwind(PosixSignalContext signal)
    {
        signal.Cancel = true;
        stop.Cancel();
    }
}
