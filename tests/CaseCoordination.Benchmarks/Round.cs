using CaseCoordination.Benchmarks.Load;
using CaseCoordination.Benchmarks.Sides;

namespace CaseCoordination.Benchmarks;

/// <summary>One round of one side.</summary>
/// <param name="Spent">Processor time from the first request until everything it caused was done.</param>
/// <param name="Backlog">How long that took after the last answer.</param>
/// <param name="Others">Processors that programs which are none of ours kept busy meanwhile.</param>
internal sealed record Round(string Side, Sent Sent, Usage Spent, TimeSpan Backlog, double Others, long PeakMemory)
{
    public int Requests => Sent.Latencies.Length;

    public double PerSecond => Requests / Sent.Took.TotalSeconds;

    /// <summary>What can be kept up for hours: work left behind is paid in time.</summary>
    public double SettledPerSecond => Requests / (Sent.Took + Backlog).TotalSeconds;

    public double CpuPerThousand => Spent.Total * 1000 / Requests;

    /// <summary>The latency that this share of the requests kept within, in milliseconds.</summary>
    public double Latency(double share) => Sent.Latencies[(int)Math.Ceiling(share * Requests) - 1];
}
