using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Operations;

/// <summary>Which to try again.</summary>
public sealed record ReplayForm
{
    /// <summary>The type of message; left out for all there are.</summary>
    public string? Type { get; init; }
}

/// <summary>Why it is set aside.</summary>
public sealed record DiscardForm
{
    /// <summary>done-by-hand, no-longer-needed, unreadable or test.</summary>
    public string? Reason { get; init; }
}

/// <summary>How many are tried again.</summary>
public sealed record Replayed(int Messages);

internal static class DeadLetterRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/operations/dead-letters", async (HttpContext http, StuckMessages stuck, CancellationToken ct) =>
                TypedResults.Ok(await stuck.List(http.Viewer().Partnership, ct)))
            .RequireAuthorization(Permission.OperationsRead).WithName("ListDeadLetters").WithTags("Operations")
            .WithSummary("List the messages that could not be handled, and why").WithDescription("Nothing of what they say is shown.")
            .Produces<IReadOnlyList<StuckMessage>>().ProducesProblem(404).ProducesProblem(503);
        routes.MapPost("/operations/dead-letters/{id:guid}/replay", async (Guid id, HttpContext http, StuckMessages stuck, CancellationToken ct) =>
                await stuck.Replay(http.Viewer(), id, ct) ? TypedResults.Accepted((string?)null) : Problems.Unknown())
            .RequireAuthorization(Permission.OperationsWrite).WithName("ReplayDeadLetter").WithTags("Operations")
            .WithSummary("Have a message tried again, once its cause is mended").WithDescription("What it had done already is not done twice.")
            .Produces(StatusCodes.Status202Accepted).ProducesProblem(404).ProducesProblem(422).ProducesProblem(503);
        routes.MapPost("/operations/dead-letters/replay", ReplayMany)
            .RequireAuthorization(Permission.OperationsWrite).WithName("ReplayDeadLetters").WithTags("Operations")
            .WithSummary("Have all messages of a type tried again, or all there are").Accepts<ReplayForm>("application/json")
            .Produces<Replayed>(StatusCodes.Status202Accepted)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
        routes.MapPost("/operations/dead-letters/{id:guid}/discard", Discard)
            .RequireAuthorization(Permission.OperationsWrite).WithName("DiscardDeadLetter").WithTags("Operations")
            .WithSummary("Set a message aside for good, for a reason").Accepts<DiscardForm>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
    }

    private static async Task<IResult> ReplayMany(HttpContext http, StuckMessages stuck, CancellationToken ct)
    {
        var (body, malformed) = await Body.Read<ReplayForm>(http.Request, ct);
        return body is null ? malformed! : TypedResults.Accepted((string?)null, new Replayed(await stuck.ReplayAll(http.Viewer(), body.Content.Type, ct)));
    }

    private static async Task<IResult> Discard(Guid id, HttpContext http, StuckMessages stuck, CancellationToken ct)
    {
        var (body, malformed) = await Body.Read<DiscardForm>(http.Request, ct);
        if (body is null)
        {
            return malformed!;
        }

        return await stuck.Discard(http.Viewer(), id, body.Content.Reason, ct) switch
        {
            null => Problems.Unknown(),
            { Refusal: { } refusal } => Problems.Of(422, refusal),
            _ => TypedResults.NoContent(),
        };
    }
}
