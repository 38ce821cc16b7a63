using System.Globalization;
using CaseCoordination.Benchmarks.Floor;
using CaseCoordination.Benchmarks.Load;
using CaseCoordination.Benchmarks.Sides;
using CaseCoordination.Host.Development;

namespace CaseCoordination.Benchmarks;

/// <summary>Posts referrals to the host and to the floor by turns, in random order within each pair of rounds.</summary>
internal sealed class ReferralsBenchmark(RunSettings settings, HostSide host, FloorSide floor, Senders senders)
{
    /// <summary>How far the floor's rows may differ in size from the host's before the comparison means nothing.</summary>
    private const double Tolerance = 0.03;

    /// <summary>The warm-up is longer than a round, for the compiler to have seen enough.</summary>
    private const int WarmUp = 2;

    private readonly TimeSpan _length = TimeSpan.FromSeconds(settings.Seconds);
    private readonly List<double> _idle = [];
    private int _acknowledgedByHost = 1; // The sample.
    private int _acknowledgedByFloor;

    public static async Task Run(RunSettings settings, CancellationToken stop)
    {
        using var folder = ScratchFolder.Make();
        await using var hostDatabase = await Progress.Show("Starting the host's database", EmbeddedPostgres.Start(folder.At("host")));
        await using var host = await Progress.Show("Starting the host", HostSide.Start(folder, hostDatabase, stop));
        var template = await Progress.Show("Posting the referral that the floor copies", host.Sample(stop));
        await using var floorDatabase = await Progress.Show("Starting the floor's database", EmbeddedPostgres.Start(folder.At("floor")));
        await using var floor = await Progress.Show("Starting the floor", FloorSide.Start(folder, floorDatabase, template, stop));
        using var senders = new Senders(settings.Connections);
        await new ReferralsBenchmark(settings, host, floor, senders).Measure(stop);
    }

    private async Task Measure(CancellationToken stop)
    {
        Console.WriteLine($"Host: {HostSettings.Label}. {settings.Connections} connections, {settings.Seconds} s a round, bodies of {ReferralBody.Length} bytes.");
        Console.WriteLine($"{Environment.ProcessorCount} processors for senders, servers and databases; data on {ScratchFolder.Disk}; .NET {Environment.Version}.");
        Console.WriteLine();
        Console.WriteLine(Report.Heading);
        await HostRound("warm", WarmUp * _length, stop);
        await FloorRound("warm", WarmUp * _length, stop);
        _idle.Clear();
        var pairs = new List<(Round Host, Round Floor)>();
        for (var number = 1; number <= settings.Rounds; number++)
        {
            var name = number.ToString(CultureInfo.InvariantCulture);
            if (Random.Shared.Next(2) == 0)
            {
                pairs.Add((await HostRound(name, _length, stop), await FloorRound(name, _length, stop)));
            }
            else
            {
                var first = await FloorRound(name, _length, stop);
                pairs.Add((await HostRound(name, _length, stop), first));
            }
        }

        var bytes = await Progress.Show("Checking that nothing was lost", CheckTheBooks(stop));
        Console.WriteLine();
        Console.WriteLine(Report.Summary(pairs));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One referral's five rows: {bytes.Host:0} bytes by the host, {bytes.Floor:0} by the floor. All {_acknowledgedByHost} acknowledged by the host were accepted in the end."));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"While the floor was measured, the host with its database took {_idle.Average():0.00} of a processor."));
    }

    private async Task<Round> HostRound(string name, TimeSpan length, CancellationToken stop)
    {
        var (before, others) = (host.Spent, OtherPrograms());
        var sent = await Progress.Show($"Round {name}: the host", senders.Post(host.Target, length, stop));
        if (sent.Last is null)
        {
            throw new NoFigure($"The host took nothing in: {Report.Errors(sent)}.");
        }

        var backlog = await Progress.Show($"Round {name}: the host works off its backlog", host.Drain(sent.Last, stop));
        _acknowledgedByHost += sent.Latencies.Length;
        return Show(name, new Round("host", sent, host.Spent - before, backlog, others.Processors, host.PeakMemory));
    }

    private async Task<Round> FloorRound(string name, TimeSpan length, CancellationToken stop)
    {
        var (before, hostBefore, others) = (floor.Spent, host.Spent, OtherPrograms());
        var sent = await Progress.Show($"Round {name}: the floor", senders.Post(floor.Target, length, stop));
        _acknowledgedByFloor += sent.Latencies.Length;
        _idle.Add((host.Spent - hostBefore).Total / sent.Took.TotalSeconds);
        return Show(name, new Round("floor", sent, floor.Spent - before, TimeSpan.Zero, others.Processors, floor.PeakMemory));
    }

    private OtherPrograms OtherPrograms() => new(() => host.Spent.Total + floor.Spent.Total);

    /// <summary>A round with an error in it ends the run: a server that refuses quickly would look fast.</summary>
    private static Round Show(string name, Round round)
    {
        if (round.Requests > 0)
        {
            Console.WriteLine(Report.Line(name, round));
        }

        return round.Sent.Errors.Count == 0
            ? round
            : throw new NoFigure($"The {round.Side} did not answer every request with a success: {Report.Errors(round.Sent)}.");
    }

    private async Task<(decimal Host, decimal Floor)> CheckTheBooks(CancellationToken stop)
    {
        await host.AccountFor(_acknowledgedByHost, stop);
        await floor.AccountFor(_acknowledgedByFloor, stop);
        var (hosts, floors) = (await HostTables.BytesOfOneReferral(host.Log, stop), await HostTables.BytesOfOneReferral(floor.Rows, stop));
        return Math.Abs((double)(floors / hosts) - 1) <= Tolerance
            ? (hosts, floors)
            : throw new NoFigure($"The floor writes rows of another size, {floors:0} bytes instead of {hosts:0}: bring FloorRows up to date.");
    }
}
