using System.Text.Json.Nodes;

/// <summary>One package as one lock file fixes it.</summary>
/// <param name="Url">Its package URL, which names it among all kinds of packages.</param>
/// <param name="Runs">It is part of what runs, or may be; otherwise only of building and testing it.</param>
/// <param name="Sha512">The digest the lock file holds it to, in hexadecimal.</param>
/// <param name="Needs">Package URLs of what it needs in turn.</param>
internal sealed record LockedPackage(string Name, string Version, string Url, bool Runs, string? Sha512, IReadOnlyList<string> Needs, string LockFile);

/// <summary>A lock file and where it lies, from the root.</summary>
internal sealed record LockFile(string Root, string Path)
{
    public JsonNode Read() => JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(Root, Path)))!;
}

/// <summary>What NuGet's and npm's lock files name.</summary>
internal static class LockFiles
{
    private static readonly string[] Elsewhere = ["bin", "obj", "node_modules", "artifacts", ".git", ".data"];

    public static IReadOnlyList<LockFile> Under(string root) =>
    [
        .. Files(root).Where(file => Path.GetFileName(file) is "packages.lock.json" or "package-lock.json")
            .Select(file => new LockFile(root, Path.GetRelativePath(root, file).Replace('\\', '/'))).OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    public static IEnumerable<LockedPackage> PackagesIn(LockFile file) => Path.GetFileName(file.Path) == "packages.lock.json" ? OfNuget(file) : OfNpm(file);

    private static IEnumerable<LockedPackage> OfNuget(LockFile file)
    {
        var runs = file.Path.StartsWith("src/", StringComparison.Ordinal);
        foreach (var (_, framework) in file.Read()["dependencies"]!.AsObject())
        {
            // A project of our own has no version there, and is no package.
            var packages = framework!.AsObject().Where(entry => entry.Value!["resolved"] is not null).ToDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.OrdinalIgnoreCase);
            string UrlOf(string name) => $"pkg:nuget/{name}@{packages[name]["resolved"]}";
            foreach (var (name, entry) in packages)
            {
                var needs = entry["dependencies"]?.AsObject().Select(need => need.Key).Where(packages.ContainsKey)
                    .Select(need => UrlOf(packages.Keys.Single(key => key.Equals(need, StringComparison.OrdinalIgnoreCase))));
                yield return new(name, (string)entry["resolved"]!, UrlOf(name), runs, Hex((string?)entry["contentHash"]), [.. needs ?? []], file.Path);
            }
        }
    }

    private static IEnumerable<LockedPackage> OfNpm(LockFile file)
    {
        const string folder = "node_modules/";
        var packages = file.Read()["packages"]!.AsObject().Where(entry => entry.Key.Length > 0).ToList();
        foreach (var (path, entry) in packages)
        {
            var name = path[(path.LastIndexOf(folder, StringComparison.Ordinal) + folder.Length)..];
            var needs = (entry!["dependencies"]?.AsObject() ?? []).Concat(entry["optionalDependencies"]?.AsObject() ?? []).Select(need => need.Key)
                .SelectMany(need => packages.Where(other => other.Key.EndsWith($"{folder}{need}", StringComparison.Ordinal)).Select(other => UrlOf(need, other.Value!)));
            var integrity = (string?)entry["integrity"];
            yield return new(
                name,
                (string)entry["version"]!,
                UrlOf(name, entry),
                (bool?)entry["dev"] != true,
                integrity?.StartsWith("sha512-", StringComparison.Ordinal) == true ? Hex(integrity["sha512-".Length..]) : null,
                [.. needs],
                file.Path);
        }

        static string UrlOf(string name, JsonNode entry) => $"pkg:npm/{name.Replace("@", "%40", StringComparison.Ordinal)}@{entry["version"]}";
    }

    private static string? Hex(string? base64) => base64 is null ? null : Convert.ToHexStringLower(Convert.FromBase64String(base64));

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(inner => !Elsewhere.Contains(Path.GetFileName(inner))).SelectMany(Files));
}
