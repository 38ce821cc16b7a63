using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Webhooks;

/// <summary>Your webhook as it stands.</summary>
/// <param name="Status">none, awaits-approval, active, paused or disabled.</param>
/// <param name="Disabled">Why nothing is sent: gone (your system answered 410) or gave-up (days of failures).</param>
/// <param name="Secret">What to check signatures with, told this once and never again.</param>
public sealed record WebhookShown(string Agency, string Status, string? Url, IReadOnlyList<string>? Types, DateOnly? SecretSince, string? Disabled, string? Secret)
{
    internal static WebhookShown Of(string agency, Webhook? w, string? secret = null) =>
        new(agency, w?.Status ?? Webhook.None, w?.Url, w?.Types, w?.SecretSince, w?.Disabled, secret);
}

internal static class WebhookRoutes
{
    private const string Mine = "/agencies/{code}/webhook";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Describe(routes.MapGet(Mine, Read), "ReadWebhook", "Read where your agency is told, and whether it is").Produces<WebhookShown>();
        Describe(routes.MapPut(Mine, Register), "RegisterWebhook", "Say where your agency is told of what happens")
            .WithDescription(
                "The first answer tells the secret, once. Until a coordinator has approved the address nothing but a test is sent; then what happened since it was registered. "
                + "Sent is a CloudEvent that points to what happened, signed after Standard Webhooks 1.0.0; answer 2xx at once, and read what it says with your own token.")
            .Accepts<WebhookForm>("application/json").Produces<WebhookShown>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        Describe(routes.MapDelete(Mine, Remove), "RemoveWebhook", "Be told no more; the feed stays").Produces(StatusCodes.Status204NoContent);
        Describe(Post(routes, "pause", (w, by, ct) => w.Pause(by, ct)), "PauseWebhook", "Be told nothing for a while; what happens meanwhile is kept").ProducesProblem(422);
        Describe(Post(routes, "resumption", (w, by, ct) => w.Resume(by, ct)), "ResumeWebhook", "Be told again, from where it stopped; also after it was disabled").ProducesProblem(422);
        Describe(Post(routes, "rotation", (w, by, ct) => w.Rotate(by, ct)), "RotateWebhookSecret", "Get a new secret; for 24 hours the old one signs beside it").ProducesProblem(422);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder route, string name, string summary) => route
        .RequireAuthorization(Permission.WebhooksWrite).WithName(name).WithTags("Webhooks").WithSummary(summary).ProducesProblem(404).ProducesProblem(503);

    private static RouteHandlerBuilder Post(IEndpointRouteBuilder routes, string what, Func<Agencies.Webhooks.Webhooks, Viewer, CancellationToken, Task<WebhookAnswer>> change) =>
        routes.MapPost($"{Mine}/{what}", async (string code, HttpContext http, Agencies.Webhooks.Webhooks webhooks, CancellationToken ct) =>
            http.Viewer().Agency == code ? Show(code, await change(webhooks, http.Viewer(), ct)) : Problems.Unknown()).Produces<WebhookShown>();

    private static async Task<IResult> Read(string code, HttpContext http, Agencies.Webhooks.Webhooks webhooks, CancellationToken ct) =>
        http.Viewer().Agency == code ? TypedResults.Ok(WebhookShown.Of(code, await webhooks.Of(http.Viewer().Partnership, code, ct))) : Problems.Unknown();

    private static async Task<IResult> Register(string code, HttpContext http, Agencies.Webhooks.Webhooks webhooks, CancellationToken ct)
    {
        if (http.Viewer().Agency != code)
        {
            return Problems.Unknown();
        }

        var (body, malformed) = await Body.Read<WebhookForm>(http.Request, ct);
        return body is null ? malformed! : Show(code, await webhooks.Register(http.Viewer(), body.Content, ct));
    }

    private static async Task<IResult> Remove(string code, HttpContext http, Agencies.Webhooks.Webhooks webhooks, CancellationToken ct)
    {
        if (http.Viewer().Agency != code)
        {
            return Problems.Unknown();
        }

        await webhooks.Remove(http.Viewer(), ct);
        return TypedResults.NoContent();
    }

    private static IResult Show(string agency, WebhookAnswer answer) =>
        answer.Refusal is { } refusal ? Problems.Of(422, refusal) : TypedResults.Ok(WebhookShown.Of(agency, answer.Webhook, answer.Secret));
}
