namespace CaseCoordination.Architecture.Tests;

/// <summary>The repository as it lies on disk: what is kept, without what tools make of it.</summary>
internal static class Repository
{
    public static readonly string Root = FindRoot();

    /// <summary>Folders that .gitignore names, wherever they lie.</summary>
    private static readonly string[] MadeByTools =
        [".git/", .. File.ReadLines(Path.Combine(Root, ".gitignore")).Where(line => line.EndsWith('/')).Select(line => line.StartsWith("**/", StringComparison.Ordinal) ? line[3..] : line)];

    /// <summary>Every file kept, by its path from the root.</summary>
    public static IEnumerable<string> Files(string under = "") => FilesIn(Path.Combine(Root, under));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    public static bool IsMadeByTools(string relative) =>
        MadeByTools.Any(folder => $"/{relative}/".Contains($"/{folder}", StringComparison.Ordinal));

    private static IEnumerable<string> FilesIn(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Select(Relative).Where(file => !IsMadeByTools(file)))
        {
            yield return file;
        }

        foreach (var file in Directory.EnumerateDirectories(folder).Where(inner => !IsMadeByTools(Relative(inner))).SelectMany(FilesIn))
        {
            yield return file;
        }
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CaseCoordination.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("CaseCoordination.sln is in no folder above the tests.");
    }
}
