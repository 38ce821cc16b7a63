using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Operations;

/// <summary>An agency's webhook and how its deliveries go.</summary>
/// <param name="Position">How far in its feed it was told.</param>
/// <param name="Failures">How often the next was tried in vain.</param>
/// <param name="NextAt">When it is tried again.</param>
public sealed record WebhookWatched(
    string Agency, string Status, string Url, string? ApprovedBy, string? Disabled, long Position, int Failures, DateTimeOffset? NextAt, string? LastError)
{
    internal static WebhookWatched Of(WatchedWebhook w) => new(
        w.Webhook.Agency, w.Webhook.Status, w.Webhook.Url, w.Webhook.ApprovedBy, w.Webhook.Disabled, w.Cursor.Position, w.Cursor.Failures, w.Cursor.NextAt, w.Cursor.LastError);
}

internal static class WatchedWebhooks
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/operations/webhooks", async (HttpContext http, Agencies.Webhooks.Webhooks webhooks, CancellationToken ct) =>
                TypedResults.Ok((await webhooks.Watch(http.Viewer().Partnership, ct)).Select(WebhookWatched.Of).ToList()))
            .RequireAuthorization(Permission.OperationsRead).WithName("ListWebhooks").WithTags("Operations")
            .WithSummary("List where agencies are told, what awaits approval and what fails").Produces<IReadOnlyList<WebhookWatched>>()
            .ProducesProblem(404).ProducesProblem(503);
        routes.MapPost("/agencies/{code}/webhook/approval", Approve)
            .RequireAuthorization(Permission.OperationsWrite).WithName("ApproveWebhook").WithTags("Operations")
            .WithSummary("Approve the address an agency registered, once you made sure that it is the agency's")
            .WithDescription("Ask the agency by a way you knew before. A changed address awaits approval again.")
            .Accepts<WebhookApproval>("application/json").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
    }

    private static async Task<IResult> Approve(string code, HttpContext http, Agencies.Webhooks.Webhooks webhooks, CancellationToken ct)
    {
        var (body, malformed) = await Body.Read<WebhookApproval>(http.Request, ct);
        if (body is null)
        {
            return malformed!;
        }

        var answer = await webhooks.Approve(http.Viewer(), code, body.Content, ct);
        return answer.Refusal is { } refusal ? Problems.Of(422, refusal) : TypedResults.NoContent();
    }
}
