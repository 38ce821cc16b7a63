using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CaseCoordination.Host.Development;

/// <summary>Where a developer's data lives between runs: the database cluster and the secrets made for this machine.</summary>
public sealed record DataFolder(string Location)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    // The account that runs the database must pass through to its own folder, but needs to list nothing here.
    private const UnixFileMode OwnerAndPassers =
        OwnerOnly | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The variable of the environment that names another; of several hosts in one process each has a setting of its own.</summary>
    public const string Setting = "CASECOORD_DATA";

    /// <param name="chosen">What the setting says; without it the folder lies beside the solution.</param>
    public static DataFolder Find(string? chosen)
    {
        var location = Path.GetFullPath(chosen is { Length: > 0 } ? chosen : Path.Combine(BesideSolution(), ".data"));
        try
        {
            Make(location);
            var probe = Path.Combine(location, $".probe-{Guid.CreateVersion7():N}");
            using var _ = new FileStream(probe, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (Exception problem) when (problem is UnauthorizedAccessException or IOException)
        {
            throw MissingPiece.WritableDataFolder(location);
        }

        return new(location);
    }

    /// <summary>Thirty-two random bytes in base64url, made the first time they are asked for.</summary>
    public string Secret(string name)
    {
        var file = Path.Combine(Location, name);
        if (!File.Exists(file))
        {
            MakeSecret(file);
        }

        return File.ReadAllText(file).Trim();
    }

    // Written aside and moved into place whole: of two hosts started at once both must read the same, complete secret.
    private static void MakeSecret(string file)
    {
        var draft = $"{file}.{Guid.CreateVersion7():N}";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnerOnly;
        }

        using (var stream = new FileStream(draft, options))
        {
            stream.Write(Encoding.ASCII.GetBytes(Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(draft, file, overwrite: false);
        }
        catch (IOException) when (File.Exists(file))
        {
            File.Delete(draft);
        }
    }

    private static void Make(string location)
    {
        if (Directory.Exists(location))
        {
            return;
        }

        Directory.CreateDirectory(location);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(location, OwnerAndPassers);
        }
    }

    private static string BesideSolution()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "CaseCoordination.sln")))
            {
                return folder.FullName;
            }
        }

        return AppContext.BaseDirectory;
    }
}
