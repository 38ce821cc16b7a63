using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

/// <summary>
/// The bill of materials: every package the lock files name, as CycloneDX 1.6. It is made from them alone, so that the same
/// commit always gives the same bill, and nobody has to be asked over the network.
/// </summary>
internal static class Bill
{
    public const string File = "artifacts/bill-of-materials.cdx.json";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes it and reads it again: 0 when every package of every lock file is in it.</summary>
    public static int Write(string root)
    {
        var locks = LockFiles.Under(root);
        var file = Path.Combine(root, File);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        System.IO.File.WriteAllText(file, Of(root) + "\n");

        var written = JsonNode.Parse(System.IO.File.ReadAllText(file))!["components"]!.AsArray().Select(component => (string)component!["purl"]!).ToHashSet();
        var missing = locks.SelectMany(LockFiles.PackagesIn).Select(package => package.Url).Where(url => !written.Contains(url)).Distinct().ToList();
        Console.WriteLine($"{File}: {written.Count} packages of {locks.Count} lock files.");
        missing.ForEach(url => Console.Error.WriteLine($"missing: {url}"));
        return missing.Count == 0 && written.Count > 0 ? 0 : 1;
    }

    public static string Of(string root)
    {
        var packages = LockFiles.Under(root).SelectMany(LockFiles.PackagesIn).GroupBy(package => package.Url)
            .OrderBy(same => same.Key, StringComparer.Ordinal).ToList();
        var components = new JsonArray([.. packages.Select(same => (JsonNode)Component([.. same]))]);
        var dependencies = new JsonArray(
        [
            .. packages.Select(same => (JsonNode)new JsonObject
            {
                ["ref"] = same.Key,
                ["dependsOn"] = new JsonArray([.. same.SelectMany(package => package.Needs).Distinct().Order(StringComparer.Ordinal).Select(url => JsonValue.Create(url))]),
            }),
        ]);
        return new JsonObject
        {
            ["$schema"] = "http://cyclonedx.org/schema/bom-1.6.schema.json",
            ["bomFormat"] = "CycloneDX",
            ["specVersion"] = "1.6",
            ["serialNumber"] = $"urn:uuid:{Serial(components)}",
            ["version"] = 1,
            ["metadata"] = new JsonObject { ["component"] = new JsonObject { ["type"] = "application", ["bom-ref"] = "casecoordination", ["name"] = "CaseCoordination" } },
            ["components"] = components,
            ["dependencies"] = dependencies,
        }.ToJsonString(Readable);
    }

    /// <summary>What runs is required; what only builds or tests is there too, and said to be excluded from what runs.</summary>
    private static JsonObject Component(IReadOnlyList<LockedPackage> same)
    {
        var package = same[0];
        var component = new JsonObject
        {
            ["type"] = "library",
            ["bom-ref"] = package.Url,
            ["name"] = package.Name,
            ["version"] = package.Version,
            ["scope"] = same.Any(each => each.Runs) ? "required" : "excluded",
            ["purl"] = package.Url,
        };
        if (package.Sha512 is { } hash)
        {
            component["hashes"] = new JsonArray(new JsonObject { ["alg"] = "SHA-512", ["content"] = hash });
        }

        component["properties"] = new JsonArray([.. same.Select(each => each.LockFile).Distinct().Order(StringComparer.Ordinal)
            .Select(file => (JsonNode)new JsonObject { ["name"] = "casecoordination:lock-file", ["value"] = file })]);
        return component;
    }

    /// <summary>A number of the bill's own that changes with what is in it and with nothing else.</summary>
    private static Guid Serial(JsonArray components)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(components.ToJsonString()))[..16];
        (bytes[6], bytes[8]) = ((byte)((bytes[6] & 0x0F) | 0x80), (byte)((bytes[8] & 0x3F) | 0x80)); // Version 8, RFC 9562.
        return new(bytes, bigEndian: true);
    }
}
