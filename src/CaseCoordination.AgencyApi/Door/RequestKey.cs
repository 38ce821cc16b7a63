using System.Text;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>A body with the identity of its request.</summary>
public sealed record KeyedBody<T>(T Content, byte[] Bytes, RequestIdentity Request);

/// <summary>Reads the Idempotency-Key, which every POST that adds something needs: a sender that heard no answer sends the same again.</summary>
internal static class RequestKey
{
    private const int Longest = 200;

    /// <summary>Reads body and key; the problem names the place and the mend.</summary>
    public static async Task<(KeyedBody<T>? Body, IResult? Problem)> Read<T>(HttpContext http, MasterKey master, CancellationToken ct)
    {
        var (body, malformed) = await Body.Read<T>(http.Request, ct);
        if (body is null)
        {
            return (null, malformed);
        }

        var (request, missing) = Of(http, body.Bytes, master);
        return request is null ? (null, missing) : (new(body.Content, body.Bytes, request), null);
    }

    /// <summary>Reads a body that is no JSON, as it came, and the key.</summary>
    public static async Task<(KeyedBody<byte[]>? Body, IResult? Problem)> ReadBytes(HttpContext http, MasterKey master, CancellationToken ct)
    {
        if (await Body.ReadAll(http.Request, ct) is not { } bytes)
        {
            return (null, Body.TooLarge);
        }

        var (request, missing) = Of(http, bytes, master);
        return request is null ? (null, missing) : (new(bytes, bytes, request), null);
    }

    private static (RequestIdentity? Request, IResult? Problem) Of(HttpContext http, byte[] body, MasterKey master)
    {
        var key = http.Request.Headers["Idempotency-Key"];
        if (key is not [{ Length: > 0 and <= Longest } text] || text.Any(c => c is < '!' or > '~'))
        {
            return (null, Problems.Of(
                400, "idempotency-key-missing", $"Send one Idempotency-Key header of 1 to {Longest} visible ASCII characters, new for each new request."));
        }

        byte[] asked = [.. Encoding.UTF8.GetBytes($"{http.Request.Method} {http.Request.Path}\n"), .. body];
        return (new(http.Viewer().Subject, text, master.Fingerprints(asked)), null);
    }
}
