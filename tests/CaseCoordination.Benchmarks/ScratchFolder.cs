namespace CaseCoordination.Benchmarks;

/// <summary>A folder for both databases, removed in the end. Not below /tmp: where that is memory, durable costs nothing.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private const string Root = "/var/tmp";

    private ScratchFolder(string location) => Location = location;

    public string Location { get; }

    public static string Disk => new DriveInfo(Root).DriveFormat;

    public static ScratchFolder Make()
    {
        var location = Path.Combine(Root, $"casecoordination-benchmark-{Guid.NewGuid():N}");
        Directory.CreateDirectory(location);
        if (!OperatingSystem.IsWindows())
        {
            // The databases' account passes through to its own folder; the secrets beside it are closed to it.
            File.SetUnixFileMode(location, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        return new(location);
    }

    public string At(string name) => Path.Combine(Location, name);

    /// <summary>A file only we may read.</summary>
    public string Keep(string name, string content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new StreamWriter(At(name), options);
        file.Write(content);
        return At(name);
    }

    public void Dispose() => Directory.Delete(Location, recursive: true);
}
