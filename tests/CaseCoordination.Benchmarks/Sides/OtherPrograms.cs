using System.Diagnostics;

namespace CaseCoordination.Benchmarks.Sides;

/// <summary>Watches, from now on, how busy programs that have no part in the run keep this machine.</summary>
/// <param name="sides">Processor seconds both sides have spent so far.</param>
internal sealed class OtherPrograms(Func<double> sides)
{
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private readonly double _before = Spent(sides());

    public double Processors => Math.Max(0, (Spent(sides()) - _before) / _watch.Elapsed.TotalSeconds);

    private static double Spent(double bySides) => Usage.OfMachine() - bySides - Environment.CpuUsage.TotalTime.TotalSeconds;
}
