using System.Text.Json;
using CaseCoordination.Kernel;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>A request's body: its bytes, for the digest, and what they say.</summary>
public sealed record Body<T>(T Content, byte[] Bytes);

public static class Body
{
    public const int LargestBytes = 256 * 1024;

    internal static IResult TooLarge => Problems.Of(413, "body-too-large", $"Send at most {LargestBytes} bytes.");

    /// <summary>Reads a JSON body strictly; the problem names the place and the mend.</summary>
    public static async Task<(Body<T>? Body, IResult? Problem)> Read<T>(HttpRequest request, CancellationToken ct)
    {
        if (!request.HasJsonContentType() || request.Headers.ContentEncoding.Count > 0)
        {
            return (null, Problems.Of(415, "not-json", "Send the body as application/json in UTF-8, without compression."));
        }

        var bytes = await ReadAll(request, ct);
        if (bytes is null)
        {
            return (null, TooLarge);
        }

        try
        {
            return JsonSerializer.Deserialize<T>(bytes, ApiJson.Strict) is { } content
                ? (new(content, bytes), null)
                : (null, Problems.Of(400, "body-malformed", "Send a JSON object, not null."));
        }
        catch (JsonException wrong)
        {
            return (null, Malformed(wrong));
        }
    }

    /// <summary>Reads a part of a body as strictly as the whole, once it is known what it should be; null when it can be read.</summary>
    /// <param name="at">Where in the body it stands.</param>
    public static IResult? Part(JsonElement? part, Type shape, string at)
    {
        try
        {
            _ = part?.Deserialize(shape, ApiJson.Strict);
            return null;
        }
        catch (JsonException wrong)
        {
            return Malformed(wrong, at);
        }
    }

    /// <summary>Null when it is too large.</summary>
    internal static async Task<byte[]?> ReadAll(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > LargestBytes)
        {
            return null;
        }

        using var buffer = new MemoryStream((int)(request.ContentLength ?? 4096));
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, ct)) > 0)
        {
            if (buffer.Length + read > LargestBytes)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    /// <summary>
    /// Says where and what, never with the sender's own text: a value, or a property's name made up by the sender, may
    /// identify a person. Known property names are ours to repeat; an unknown one is named by its last part alone.
    /// </summary>
    private static IResult Malformed(JsonException wrong, string at = "")
    {
        var pointer = at + JsonPointer.From(wrong.Path);
        var (code, mend) = wrong.Message switch
        {
            var m when m.Contains("could not be mapped", StringComparison.Ordinal) => ("unknown-property", "The contract has no such property here: leave it out."),
            var m when m.Contains("Duplicate property", StringComparison.OrdinalIgnoreCase) => ("doubled-property", "The property stands twice: send it once."),
            var m when m.Contains("depth", StringComparison.OrdinalIgnoreCase) => ("too-deep", "Nest at most 32 levels."),
            var m when m.Contains("control character", StringComparison.Ordinal) || m.Contains("surrogate", StringComparison.Ordinal)
                => ("bad-text", "Use plain text without control characters."),
            var m when m.Contains("could not be converted", StringComparison.Ordinal) || m.Contains("Send text", StringComparison.Ordinal)
                => ("wrong-type", "Send the type the contract asks for: see /openapi/v1.json."),
            var m when m.Contains("missing required", StringComparison.Ordinal) => ("missing-property", "A property the contract requires is missing here: see /openapi/v1.json."),
            _ => ("not-json", "The body is not valid JSON here."),
        };
        return Problems.Of(400, "body-malformed", "The body could not be read.", [new Fault(pointer, code, mend)]);
    }
}

/// <summary>Where in a body, as RFC 6901 says it.</summary>
internal static class JsonPointer
{
    /// <summary>From the serializer's own notation, <c>$.people[0].role</c> or <c>$['odd name']</c>.</summary>
    public static string From(string? path)
    {
        if (path is null or "$" or "")
        {
            return "";
        }

        var pointer = new System.Text.StringBuilder();
        for (var i = 1; i < path.Length;)
        {
            var quoted = path[i] == '[' && i + 1 < path.Length && path[i + 1] == '\'';
            var from = path[i] == '.' ? i + 1 : quoted ? i + 2 : i + 1;
            var until = path[i] == '.' ? path.IndexOfAny(['.', '['], from) : path.IndexOf(quoted ? "']" : "]", from, StringComparison.Ordinal);
            until = until < 0 ? path.Length : until;
            pointer.Append('/').Append(path[from..until].Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
            i = path[i] == '.' ? until : until + (quoted ? 2 : 1);
        }

        return pointer.ToString();
    }
}
