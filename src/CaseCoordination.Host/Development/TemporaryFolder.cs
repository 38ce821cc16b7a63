using System.Security.Cryptography;

namespace CaseCoordination.Host.Development;

/// <summary>A private folder for the server's socket. Its path is short: a socket's may have 107 bytes.</summary>
internal static class TemporaryFolder
{
    private const string Root = "/tmp";
    private const string Prefix = "ccpg-";

    public static async Task<string> Make(ServerAccount account)
    {
        var folder = Path.Combine(Root, Prefix + RandomNumberGenerator.GetHexString(12, lowercase: true));
        await account.MakePrivateFolder(folder);
        return folder;
    }

    /// <summary>Removes what a power cut left behind. It is done as the server's account, which owns nothing else there.</summary>
    public static async Task SweepStale(ServerAccount account, TimeProvider clock)
    {
        var aDayAgo = clock.GetUtcNow().AddDays(-1).UtcDateTime;
        var stale = Directory.EnumerateDirectories(Root, Prefix + "*")
            .Where(folder => Directory.GetLastWriteTimeUtc(folder) < aDayAgo && !HasServer(folder))
            .ToArray();
        if (stale.Length > 0)
        {
            await account.Run("rm", ["-rf", "--", .. stale]);
        }
    }

    private static bool HasServer(string folder) =>
        LockFile.FirstLine(Path.Combine(folder, ".s.PGSQL.5432.lock")) is { } server && Directory.Exists($"/proc/{server}");
}
