using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>How every route lets somebody act on a matter: body, key and version in; what it says now out.</summary>
internal static class MatterDoor
{
    /// <param name="show">What the matter says after it, to the same reader.</param>
    public static async Task<IResult> Act<T>(
        HttpContext http,
        MasterKey master,
        Func<Reader, T, long, RequestIdentity, Task<ActionAnswer?>> act,
        Func<Reader, Task<object?>> show,
        CancellationToken ct)
    {
        var (body, problem) = await RequestKey.Read<T>(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        var (seen, unseen) = SeenVersion.Of(http);
        if (seen is null)
        {
            return unseen!;
        }

        var reader = http.Reader("casework");
        var answer = await act(reader, body.Content, seen.Value, body.Request);
        switch (answer)
        {
            case null:
                return Problems.Unknown();
            case { Refusal: { } refusal }:
                return Problems.Of(refusal == MatterRefusals.MovedOn ? 412 : 422, refusal);
        }

        Replayed(http, answer);
        http.Response.Headers.ETag = SeenVersion.ETagOf(answer.Version);
        return TypedResults.Ok(await show(reader));
    }

    /// <summary>The same for what opens something new, or changes what is the partnership's own: no version was seen.</summary>
    /// <param name="addressOf">Where what was opened can be read.</param>
    public static async Task<IResult> Open<T>(
        HttpContext http,
        MasterKey master,
        Func<Reader, T, RequestIdentity, Task<ActionAnswer>> open,
        Func<ActionAnswer, string> addressOf,
        Func<Reader, ActionAnswer, Task<object?>> show,
        CancellationToken ct)
    {
        var (body, problem) = await RequestKey.Read<T>(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        var reader = http.Reader("casework");
        var answer = await open(reader, body.Content, body.Request);
        if (answer.Refusal is { } refusal)
        {
            return Problems.Of(refusal == MatterRefusals.MovedOn ? 409 : 422, refusal);
        }

        Replayed(http, answer);
        http.Response.Headers.ETag = SeenVersion.ETagOf(answer.Version);
        return TypedResults.Created($"/api/v1/{http.Viewer().Partnership}/{addressOf(answer)}", await show(reader, answer));
    }

    private static void Replayed(HttpContext http, ActionAnswer answer)
    {
        if (answer.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }
    }
}
