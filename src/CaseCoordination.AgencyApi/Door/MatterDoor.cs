using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>What was acted on, and where it stands now: the ETag says the same.</summary>
public sealed record ActedOn(Guid Id, long Version)
{
    internal static Task<object?> Of(ActionAnswer answer) => Task.FromResult<object?>(new ActedOn(answer.Matter, answer.Version));
}

/// <summary>How every route lets somebody act on a matter: body, key and version in; what it says now out.</summary>
internal static class MatterDoor
{
    /// <summary>Refusals that say who may, not what may be.</summary>
    private static readonly FrozenSet<string> WhoMay =
        ["not-the-service", "not-your-service", "not-the-referrer", "not-the-coordinator", "not-yours-to-do"];

    /// <param name="show">What the matter says after it, to the same reader.</param>
    public static async Task<IResult> Act<TForm>(
        HttpContext http,
        MasterKey master,
        Func<Reader, TForm, long, RequestIdentity, Task<ActionAnswer?>> act,
        Func<Reader, ActionAnswer, Task<object?>> show,
        CancellationToken ct)
    {
        var (body, problem) = await RequestKey.Read<TForm>(http, master, ct);
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
        if (await act(reader, body.Content, seen.Value, body.Request) is not { } answer)
        {
            return Problems.Unknown();
        }

        if (answer.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Tell(http, answer);
        return TypedResults.Ok(await show(reader, answer));
    }

    /// <summary>The same for a decision that needs nothing but the form and the matter.</summary>
    public static Task<IResult> Act<TForm, TState>(
        Guid id,
        HttpContext http,
        MatterActions actions,
        MasterKey master,
        Func<TForm, OpenMatter<TState>, Decision> decide,
        Func<object, IEnumerable<object>>? following,
        CancellationToken ct)
        where TState : class, IMatter => Act<TForm>(
        http,
        master,
        (reader, form, seen, request) => actions.Act<TState>(reader, id, seen, request, open => decide(form, open), following, ct),
        (_, answer) => ActedOn.Of(answer),
        ct);

    /// <summary>For what opens something new, or changes what is the partnership's own: no version was seen.</summary>
    /// <param name="open">Null when it rests on something that is not there, or not theirs.</param>
    /// <param name="addressOf">Where what was opened can be read, below the partnership; null where it cannot.</param>
    public static async Task<IResult> Open<TForm>(
        HttpContext http,
        MasterKey master,
        Func<Reader, TForm, RequestIdentity, Task<ActionAnswer?>> open,
        Func<ActionAnswer, string?> addressOf,
        Func<Reader, ActionAnswer, Task<object?>> show,
        CancellationToken ct)
    {
        var (body, problem) = await RequestKey.Read<TForm>(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        var reader = http.Reader("casework");
        if (await open(reader, body.Content, body.Request) is not { } answer)
        {
            return Problems.Unknown();
        }

        if (answer.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        Tell(http, answer);
        if (addressOf(answer) is { } address)
        {
            http.Response.Headers.Location = $"/api/v1/{http.Viewer().Partnership}/{address}";
        }

        return TypedResults.Json(await show(reader, answer), statusCode: StatusCodes.Status201Created);
    }

    /// <summary>Something of the actor's own that is about nobody: it gets an id and is never acted on again.</summary>
    public static Task<IResult> Open<TForm, TState>(
        HttpContext http, MatterActions actions, MasterKey master, Func<TForm, Guid, Viewer, DateOnly, Decision> decide, CancellationToken ct)
        where TState : class, IMatter => Open<TForm>(
        http,
        master,
        async (reader, form, request) =>
        {
            var id = Guid.CreateVersion7();
            return await actions.Open<TState>(reader.Viewer, id, request, now => decide(form, id, reader.Viewer, LondonDay.Of(now)), following: null, ct);
        },
        _ => null,
        (_, answer) => ActedOn.Of(answer),
        ct);

    /// <summary>What every action on a case may answer.</summary>
    public static RouteHandlerBuilder AnswersAsAction(this RouteHandlerBuilder route) => route.Produces<ActedOn>().RefusesAsAction();

    /// <summary>What every action on a matter may be refused with.</summary>
    public static RouteHandlerBuilder RefusesAsAction(this RouteHandlerBuilder route) => route
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415)
        .ProducesProblem(422).ProducesProblem(428).ProducesProblem(503);

    internal static IResult Refused(Refusal refusal) =>
        Problems.Of(refusal == MatterRefusals.MovedOn ? 412 : WhoMay.Contains(refusal.Code) ? 403 : 422, refusal);

    private static void Tell(HttpContext http, ActionAnswer answer)
    {
        if (answer.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(answer.Version);
    }
}
