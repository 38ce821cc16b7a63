using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace CaseCoordination.CoordinatorUi.Live;

/// <summary>A list a page shows: which, by what it was narrowed, and a digest of what this reader was shown.</summary>
/// <param name="Name">One of <see cref="LiveLists"/>.</param>
/// <param name="After">Where the page before it ended.</param>
public sealed record LiveList(string Name, string? Status, string? Kind, long? After, string Digest)
{
    public const string Input = "list";

    /// <param name="shown">As it was read under need to know; a digest of it says that it changed, and not what.</param>
    public static LiveList Of<T>(string name, IReadOnlyList<T> shown, string? status = null, string? kind = null, long? after = null) => new(name, status, kind, after, DigestOf(shown));

    /// <summary>The same list asked for again; null where none is asked for.</summary>
    public static LiveList? Asked(IQueryCollection query) => query[Input] is [{ Length: > 0 } name]
        ? new(name, Text(query["status"]), Text(query["kind"]), long.TryParse(query["after"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : null, "")
        : null;

    /// <summary>As a page asks to be told of it.</summary>
    public string AsQuery() => QueryHelpers.AddQueryString(
        "",
        new Dictionary<string, string?> { [Input] = Name, ["status"] = Status, ["kind"] = Kind, ["after"] = After?.ToString(CultureInfo.InvariantCulture) }.Where(one => one.Value is not null))[1..];

    public static string DigestOf<T>(IReadOnlyList<T> shown) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(shown)).AsSpan(0, 12));

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
