using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.EmergencyAccess;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Emergency;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CaseCoordination.AgencyApi.EmergencyAccess;

/// <summary>One breaking of the glass, as it is listed for review.</summary>
public sealed record GlassShown(
    Guid Id,
    Guid ReferralId,
    string By,
    string Agency,
    IReadOnlyList<FieldClass> Classes,
    string ReasonCode,
    string? Reason,
    DateTimeOffset From,
    DateTimeOffset Until,
    string? Finding,
    string? ReviewedBy)
{
    internal static GlassShown Of(Glass g, string? reason) =>
        new(g.Id, g.Matter, g.By, g.Agency, g.Classes, g.ReasonCode, reason, g.From, g.Until, g.Finding, g.ReviewedBy);
}

/// <summary>A finding on a glass that was broken.</summary>
public sealed record GlassFinding
{
    /// <summary>justified, not-justified or follow-up.</summary>
    public string? Finding { get; init; }
}

internal static class BreakGlassRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/referrals/{id:guid}/break-glass", Break)
            .RequireAuthorization(Permission.BreakGlass).WithName("BreakGlass").WithTags("Break-glass")
            .WithSummary("Open for a short time what is withheld from you, for a reason")
            .WithDescription("People only, and soon after they signed in. The coordinator and the data protection officer are alarmed, and somebody else reviews it.")
            .Accepts<GlassRequest>("application/json").Produces<GlassShown>(StatusCodes.Status201Created)
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
        routes.MapGet("/break-glass", List)
            .RequireAuthorization(Permission.BreakGlassReview).WithName("ListBrokenGlass").WithTags("Break-glass")
            .WithSummary("List what was opened by break-glass").WithDescription("Those nobody has reviewed yet; with all=true every one, newest first.")
            .Produces<IReadOnlyList<GlassShown>>().ProducesProblem(404).ProducesProblem(503);
        routes.MapPost("/break-glass/{id:guid}/review", Review)
            .RequireAuthorization(Permission.BreakGlassReview).WithName("ReviewBrokenGlass").WithTags("Break-glass")
            .WithSummary("Record what you think of a glass somebody else broke").Accepts<GlassFinding>("application/json")
            .Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
    }

    private static async Task<IResult> Break(Guid id, HttpContext http, EmergencyOpening opening, MasterKey master, CancellationToken ct)
    {
        if (!SignInTime.IsRecent(http.User, http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow()))
        {
            return Problems.Of(403, "sign-in-again", "Sign in again: this needs a sign-in of the last five minutes.");
        }

        var (body, problem) = await RequestKey.Read<GlassRequest>(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        return await opening.Break(http.Reader("break-glass"), id, body.Content, body.Request, ct) switch
        {
            (null, null) => Problems.Unknown(),
            (_, { } refusal) => Problems.Of(422, refusal),
            ({ } glass, _) => TypedResults.Created($"/api/v1/{http.Viewer().Partnership}/referrals/{id}", GlassShown.Of(glass, body.Content.Reason)),
        };
    }

    private static async Task<IResult> List(HttpContext http, Glasses glasses, CancellationToken ct, bool all = false)
    {
        var shown = new List<GlassShown>();
        foreach (var glass in await glasses.List(http.Viewer(), unreviewedOnly: !all, ct))
        {
            shown.Add(GlassShown.Of(glass, await glasses.ReasonOf(http.Reader("break-glass-review"), glass, ct)));
        }

        return TypedResults.Ok(shown);
    }

    private static async Task<IResult> Review(Guid id, HttpContext http, Glasses glasses, CancellationToken ct)
    {
        var (body, malformed) = await Body.Read<GlassFinding>(http.Request, ct);
        if (body is null)
        {
            return malformed!;
        }

        return await glasses.Review(http.Viewer(), id, body.Content.Finding, ct) switch
        {
            null => Problems.Unknown(),
            { Refusal: { } refusal } => Problems.Of(422, refusal),
            _ => TypedResults.NoContent(),
        };
    }
}
