using System.Globalization;
using System.Text;
using CaseCoordination.Benchmarks.Load;

namespace CaseCoordination.Benchmarks;

/// <summary>The figures as text: a line for each round, then medians and ratios.</summary>
internal static class Report
{
    public const string Heading =
        "round  side   requests/s   p50 ms   p95 ms   p99 ms   CPU s per 1,000 = server + database   backlog s   settled/s   others   peak MiB   errors";

    public static string Line(string round, Round r)
    {
        var (server, database) = (r.Spent.Server * 1000 / r.Requests, r.Spent.Database * 1000 / r.Requests);
        return string.Concat(
            Text($"{round,-5}  {r.Side,-5}  {r.PerSecond,10:0}  {r.Latency(0.50),7:0.0}  {r.Latency(0.95),7:0.0}  {r.Latency(0.99),7:0.0}   "),
            Text($"{r.CpuPerThousand,15:0.00} = {server,6:0.00} + {database,8:0.00}   {r.Backlog.TotalSeconds,9:0.0}   {r.SettledPerSecond,9:0}   "),
            Text($"{r.Others,6:0.0}   {r.PeakMemory,8}   {Errors(r.Sent)}"));
    }

    /// <summary>Medians of each side, and of the ratios within each pair of rounds.</summary>
    public static string Summary(IReadOnlyList<(Round Host, Round Floor)> pairs)
    {
        var table = new StringBuilder().AppendLine("median                host       floor   host/floor   (lowest to highest of the rounds; the warm ones do not count)");
        Row("requests/s", r => r.PerSecond, decimals: 0);
        Row("settled/s", r => r.SettledPerSecond, decimals: 0);
        Row("p50 ms", r => r.Latency(0.50), decimals: 1);
        Row("p95 ms", r => r.Latency(0.95), decimals: 1);
        Row("p99 ms", r => r.Latency(0.99), decimals: 1);
        Row("CPU s per 1,000", r => r.CpuPerThousand, decimals: 2);
        return table.AppendLine()
            .AppendLine("CPU is the server's and its database's, from the first request until the last thing it caused was done.")
            .AppendLine("settled/s counts the time until every referral was routed, screened and accepted and all projections had caught up.")
            .Append("others is how many processors were kept busy by programs that are none of this run's: the more, the less a round says.")
            .ToString();

        void Row(string name, Func<Round, double> figure, int decimals)
        {
            double[] ratios = [.. pairs.Select(p => figure(p.Host) / figure(p.Floor))];
            var host = Math.Round(Medians.Of(pairs.Select(p => figure(p.Host))), decimals);
            var floor = Math.Round(Medians.Of(pairs.Select(p => figure(p.Floor))), decimals);
            table.AppendLine(Text($"{name,-16}{host,10}  {floor,10}   {Medians.Of(ratios),10:0.00}   ({ratios.Min():0.00} to {ratios.Max():0.00})"));
        }
    }

    /// <summary>How often each status was answered that is not a success; 0 stands for no answer.</summary>
    public static string Errors(Sent sent) =>
        sent.Errors.Count == 0 ? "none" : string.Join(", ", sent.Errors.Select(e => Text($"{e.Value} × status {e.Key}")));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
