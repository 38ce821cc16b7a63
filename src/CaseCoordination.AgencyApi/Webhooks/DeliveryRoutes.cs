using CaseCoordination.Agencies.Deliveries;
using CaseCoordination.Agencies.Webhooks;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Webhooks;

/// <summary>A page of your log of deliveries, oldest first; <c>next</c> is what to send as <c>after</c>.</summary>
public sealed record DeliveriesShown(IReadOnlyList<DeliveryShown> Deliveries, long Next);

/// <summary>One attempt to tell you.</summary>
/// <param name="Position">Of your feed; 0 of a test.</param>
/// <param name="Purpose">event, replay or test.</param>
/// <param name="Error">Left out when it was delivered.</param>
public sealed record DeliveryShown(Guid Id, DateTimeOffset At, long Position, string Type, string Purpose, int Attempt, string? StatusClass, string? Error)
{
    internal static DeliveryShown Of(Delivery d) => new(d.Id, d.At, d.Position, d.Type, d.Purpose, d.Attempt, d.StatusClass, d.Error);
}

internal static class DeliveryRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/agencies/{code}/deliveries", List)
            .RequireAuthorization(Permission.WebhooksWrite).WithName("ListDeliveries").WithTags("Webhooks")
            .WithSummary("Read what was sent to your webhook, and what came of it").Produces<DeliveriesShown>()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        routes.MapPost("/agencies/{code}/deliveries/{id:guid}/replay", Replay)
            .RequireAuthorization(Permission.WebhooksWrite).WithName("ReplayDelivery").WithTags("Webhooks")
            .WithSummary("Be sent once more what an attempt was about, under the same webhook-id").Produces(StatusCodes.Status202Accepted)
            .ProducesProblem(404).ProducesProblem(422).ProducesProblem(503);
        routes.MapPost("/agencies/{code}/webhook/test", Test)
            .RequireAuthorization(Permission.WebhooksWrite).WithName("TestWebhook").WithTags("Webhooks")
            .WithSummary("Be sent a test now, also before the address is approved").Produces<DeliveryShown>()
            .ProducesProblem(404).ProducesProblem(422).ProducesProblem(503);
    }

    private static async Task<IResult> List(string code, HttpContext http, DeliveryLog deliveries, CancellationToken ct, long after = 0, int limit = 100)
    {
        if (http.Viewer().Agency != code)
        {
            return Problems.Unknown();
        }

        if (after < 0 || limit is < 1 or > DeliveryLog.LargestPage)
        {
            return Problems.Of(400, "query-malformed", $"limit is 1 to {DeliveryLog.LargestPage}; after is 0, or the next of the page before.");
        }

        var page = await deliveries.Read(http.Viewer(), after, limit, ct);
        return TypedResults.Ok(new DeliveriesShown([.. page.Deliveries.Select(DeliveryShown.Of)], page.Next));
    }

    private static async Task<IResult> Replay(string code, Guid id, HttpContext http, DeliveryLog deliveries, CancellationToken ct) =>
        http.Viewer().Agency == code && await deliveries.Replay(http.Viewer(), id, ct) ? TypedResults.Accepted((string?)null) : Problems.Unknown();

    private static async Task<IResult> Test(string code, HttpContext http, DeliveryLog deliveries, CancellationToken ct) =>
        http.Viewer().Agency != code ? Problems.Unknown()
        : await deliveries.Test(http.Viewer(), ct) is { } sent ? TypedResults.Ok(DeliveryShown.Of(sent))
        : Problems.Of(422, ChangeWebhook.NotThere);
}
