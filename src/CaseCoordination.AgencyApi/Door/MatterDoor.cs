using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.AgencyApi.Door;

/// <summary>What was acted on, and where it stands now: the ETag says the same.</summary>
public sealed record ActedOn(Guid Id, long Version);

/// <summary>The door of every action on a case: body, key, If-Match, decision, answer.</summary>
internal static class MatterDoor
{
    /// <summary>Codes of refusals that say who may, not what may be.</summary>
    private const string NotTheService = "not-the-service";

    public static async Task<IResult> Act<TForm, TState>(
        Guid id,
        HttpContext http,
        MatterActions actions,
        MasterKey master,
        Func<TForm, OpenMatter<TState>, Decision> decide,
        Func<object, IEnumerable<object>> following,
        CancellationToken ct)
        where TState : class, IMatter
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

        var answer = await actions.Act<TState>(http.Reader("casework"), id, seen.Value, body.Request, open => decide(body.Content, open), following, ct);
        return answer switch
        {
            null => Problems.Unknown(),
            { Refusal: { } refusal } => Refused(refusal),
            _ => Done(http, answer, TypedResults.Ok(new ActedOn(answer.Matter, answer.Version))),
        };
    }

    /// <summary>Something of the actor's own that is about nobody: it gets an id and is never acted on again.</summary>
    public static async Task<IResult> Open<TForm, TState>(
        HttpContext http, MatterActions actions, MasterKey master, Func<TForm, Guid, Viewer, DateOnly, Decision> decide, CancellationToken ct)
        where TState : class, IMatter
    {
        var (body, problem) = await RequestKey.Read<TForm>(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        var (id, viewer) = (Guid.CreateVersion7(), http.Viewer());
        var answer = await actions.Open<TState>(viewer, id, body.Request, now => decide(body.Content, id, viewer, LondonDay.Of(now)), following: null, ct);
        return answer.Refusal is { } refusal
            ? Refused(refusal)
            : Done(http, answer, TypedResults.Json(new ActedOn(answer.Matter, answer.Version), statusCode: StatusCodes.Status201Created));
    }

    /// <summary>What every action on a case may answer.</summary>
    public static RouteHandlerBuilder AnswersAsAction(this RouteHandlerBuilder route) => route
        .Produces<ActedOn>()
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415)
        .ProducesProblem(422).ProducesProblem(428).ProducesProblem(503);

    private static IResult Refused(Refusal refusal) => Problems.Of(
        refusal == MatterRefusals.MovedOn ? 412 : refusal.Code == NotTheService ? 403 : 422, refusal);

    private static IResult Done(HttpContext http, ActionAnswer answer, IResult said)
    {
        if (answer.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(answer.Version);
        return said;
    }
}
