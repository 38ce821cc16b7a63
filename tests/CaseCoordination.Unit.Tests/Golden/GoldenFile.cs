using System.Text;
using System.Text.Json.Nodes;
using JasperFx.Events;

namespace CaseCoordination.Unit.Tests.Golden;

/// <summary>
/// What was stored once and must be read for ever. A file is never edited: a new shape is a new event with a file of its own.
/// </summary>
internal static class GoldenFile
{
    private const string Folder = "Golden/";
    private const string Extension = ".json";

    /// <summary>The stored names of the events there is a file for.</summary>
    public static IReadOnlyList<string> OfEvents { get; } =
    [
        .. typeof(GoldenFile).Assembly.GetManifestResourceNames()
            .Where(file => file.StartsWith(Folder, StringComparison.Ordinal) && file.LastIndexOf('/') == Folder.Length - 1)
            .Select(file => file[Folder.Length..^Extension.Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text to the last byte; only the new line that ends the file is no part of it.</summary>
    public static string Read(string name)
    {
        using var file = typeof(GoldenFile).Assembly.GetManifestResourceStream($"{Folder}{name}{Extension}")
            ?? throw new FileNotFoundException($"There is no golden file for {name}.");
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
        return text.EndsWith('\n') ? text[..^1] : text;
    }

    /// <summary>The event as today's code reads it.</summary>
    public static object Event(string name) => EventFrom(name, Read(name));

    public static object EventFrom(string name, string json)
    {
        using var stored = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return StoredLanguage.Serializer.FromJson(StoredLanguage.EventTypes[name].EventType, stored);
    }

    /// <summary>Several events as one stream.</summary>
    public static IReadOnlyList<IEvent> Stream(params IEnumerable<string> names) => Logged.Stream(names.Select(Event));

    /// <summary>As the database hands it back: jsonb keeps an object's properties by the length of their names, then by their bytes.</summary>
    public static string AsTheDatabaseKeeps(string json) => Sorted(JsonNode.Parse(json))!.ToJsonString();

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject properties => new JsonObject(properties
            .OrderBy(p => Encoding.UTF8.GetByteCount(p.Key)).ThenBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => KeyValuePair.Create(p.Key, Sorted(p.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
