using System.Globalization;

namespace CaseCoordination.Benchmarks.Sides;

/// <summary>Processor seconds spent by a server and by its database.</summary>
internal readonly record struct Usage(double Server, double Database)
{
    private const double TicksPerSecond = 100; // USER_HZ, the same on every Linux.

    // Places in /proc/PID/stat after the program's name: parent, own user and system time, those of children that have ended.
    private const int Parent = 1, User = 11, System = 12, EndedUser = 13, EndedSystem = 14;

    public double Total => Server + Database;

    public static Usage operator -(Usage later, Usage earlier) => new(later.Server - earlier.Server, later.Database - earlier.Database);

    /// <summary>Since they started. PostgreSQL counts a session that has ended in its own time.</summary>
    public static Usage Of(int server, int postmaster)
    {
        var own = Stat(server)!;
        var database = Stat(postmaster)!;
        var sessions = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), out var process) ? Stat(process) : null)
            .Where(stat => stat is not null && stat[Parent] == postmaster)
            .Sum(stat => stat![User] + stat[System]);
        return new(
            (own[User] + own[System]) / TicksPerSecond,
            (database[User] + database[System] + database[EndedUser] + database[EndedSystem] + sessions) / TicksPerSecond);
    }

    /// <summary>The most memory a process ever held, in MiB.</summary>
    public static long PeakMemory(int process) =>
        long.Parse(File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;

    /// <summary>Processor seconds spent on this machine by anyone, since it started.</summary>
    public static double OfMachine()
    {
        // user, nice, system, idle, waiting for a disk, interrupts of two kinds, taken by other machines
        var spent = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries)[1..9];
        return spent.Where((_, place) => place is not (3 or 4)).Sum(ticks => long.Parse(ticks, CultureInfo.InvariantCulture)) / TicksPerSecond;
    }

    private static long[]? Stat(int process)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{process}/stat");
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return [.. fields.Take(EndedSystem + 1).Select(f => long.TryParse(f, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        }
        catch (IOException)
        {
            return null; // It ended while we looked.
        }
    }
}
