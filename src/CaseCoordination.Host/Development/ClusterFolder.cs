using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace CaseCoordination.Host.Development;

/// <summary>The folder of a database cluster: made whole or not at all, and free of an earlier server before a new one starts.</summary>
internal sealed class ClusterFolder(PostgresBinaries binaries, ServerAccount account)
{
    private static readonly TimeSpan PatienceWithEarlierServer = TimeSpan.FromSeconds(15);

    /// <summary>The kept cluster of this PostgreSQL. Another major could not open it, hence the name.</summary>
    public async Task<string> Keep(string dataFolder)
    {
        try
        {
            var cluster = Path.Combine(await Reachable(dataFolder), $"pg{binaries.Major}");
            if (!Directory.Exists(cluster))
            {
                await MakeAside(cluster);
            }

            return cluster;
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw MissingPiece.WritableDataFolder(dataFolder);
        }
    }

    public async Task Make(string cluster, params IEnumerable<string> options)
    {
        await account.MakePrivateFolder(cluster);
        // Collation C cannot change under an index when the operating system is upgraded; upper and lower case still know UTF-8.
        var answer = await account.Run(binaries.Initdb,
        [
            "-D", cluster, "-U", EmbeddedPostgres.Owner, "--auth-local=trust", "--auth-host=reject", "-E", "UTF8",
            "--locale=C", "--lc-ctype=C.UTF-8", "--no-instructions", .. options,
        ]);
        if (answer.ExitCode != 0)
        {
            throw MissingPiece.Cluster(binaries.Initdb, answer.LastLine);
        }
    }

    /// <summary>After kill -9 of a host its server is still shutting down; the next host waits for that instead of failing.</summary>
    public async Task WaitForEarlierServer(string cluster)
    {
        var pidFile = Path.Combine(cluster, "postmaster.pid");
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var waited = Stopwatch.StartNew();
        while (await ServersIn(cluster) is { Length: > 0 } servers)
        {
            if (waited.Elapsed > PatienceWithEarlierServer)
            {
                throw MissingPiece.FreeDataFolder(cluster, LockFile.FirstLine(pidFile) ?? servers[0]);
            }

            await tick.WaitForNextTickAsync();
        }

        DropPidOfStranger(pidFile);
    }

    // A server works in its cluster's folder, and so does each of its sessions, should one outlive it.
    private async Task<string[]> ServersIn(string cluster)
    {
        var answer = await account.Shell(
            """
            for process in /proc/[0-9]*; do
              [ "$process/cwd" -ef "$1" ] && read -r name <"$process/comm" && [ "$name" = postgres ] && echo "${process#/proc/}"
            done
            """, cluster);
        return answer.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    // After a power cut the number in the file may belong to any program of ours, and PostgreSQL would wait for that one.
    private static void DropPidOfStranger(string pidFile)
    {
        if (LockFile.FirstLine(pidFile) is { } owner && LockFile.FirstLine($"/proc/{owner}/comm") is { } program && program != "postgres")
        {
            File.Delete(pidFile);
        }
    }

    // A half-made cluster must never be taken for a ready one, so it gets its name only when it is complete.
    private async Task MakeAside(string cluster)
    {
        DropForgottenDrafts(cluster);
        var draft = $"{cluster}.{Guid.CreateVersion7():N}";
        try
        {
            await Make(draft);
            Directory.Move(draft, cluster);
        }
        catch (IOException) when (Directory.Exists(cluster))
        {
            // Another host made it meanwhile.
        }
        finally
        {
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    private static void DropForgottenDrafts(string cluster)
    {
        var anHourAgo = TimeProvider.System.GetUtcNow().AddHours(-1).UtcDateTime;
        foreach (var draft in Directory.GetDirectories(Path.GetDirectoryName(cluster)!, Path.GetFileName(cluster) + ".*"))
        {
            if (Directory.GetLastWriteTimeUtc(draft) < anHourAgo)
            {
                Directory.Delete(draft, recursive: true);
            }
        }
    }

    // A checkout under /root is closed to the account that must run the server.
    private async Task<string> Reachable(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        if (account.Name is null || await account.Run("test", "-x", dataFolder) is { ExitCode: 0 })
        {
            return dataFolder;
        }

        var digest = SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(dataFolder)));
        var fallback = $"/var/tmp/casecoordination-{Convert.ToHexStringLower(digest)[..8]}";
        Directory.CreateDirectory(fallback);
        // Anyone may make a folder of that name there; only one of our own is safe to write in as root.
        var ours = await ServerAccount.Ourselves.Shell("[ ! -L \"$1\" ] && [ -O \"$1\" ] && chmod 0711 \"$1\"", fallback);
        return ours.ExitCode == 0 ? fallback : throw MissingPiece.WritableDataFolder(fallback);
    }
}
