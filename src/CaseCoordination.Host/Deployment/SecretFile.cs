namespace CaseCoordination.Host.Deployment;

/// <summary>A file with a secret: who may read it, and where it lies.</summary>
/// <param name="Inside">A folder above it where a secret must not lie: a repository, or a database's own.</param>
internal sealed record SecretFile(string Setting, string Path, UnixFileMode Mode, string? Inside)
{
    private const UnixFileMode Anyone = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite;

    private static readonly string[] MarksOfAPlaceForOthers = [".git", "CaseCoordination.sln", "PG_VERSION"];

    public IEnumerable<Finding> Examine() =>
    [
        Finding.OkUnless((Mode & (Anyone | Group)) != 0, $"{Setting}: only the host's own account reads {Path}", $"chown it to that account and chmod 400 it (its mode is {Convert.ToString((int)Mode, 8)})"),
        Finding.OkUnless(Inside is not null, $"{Setting}: {Path} lies apart from code and data", $"move it out of {Inside}, which is copied and backed up with all that is in it"),
    ];

    public static SecretFile? Of(string setting, IConfiguration configuration)
    {
        if (configuration[setting.Replace("__", ":", StringComparison.Ordinal)] is not { Length: > 0 } path || OperatingSystem.IsWindows())
        {
            return null;
        }

        // What counts is the file itself, not a link to it.
        var file = new FileInfo(System.IO.Path.GetFullPath(path));
        file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        return new(setting, path, file.UnixFileMode, Above(file.Directory));
    }

    private static string? Above(DirectoryInfo? folder)
    {
        for (; folder is not null; folder = folder.Parent)
        {
            if (Array.Exists(MarksOfAPlaceForOthers, mark => System.IO.Path.Exists(System.IO.Path.Combine(folder.FullName, mark))))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}
