using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Routing;
using CaseCoordination.Referrals.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Routing;

/// <summary>Every rule set ever published, oldest first.</summary>
public sealed record RuleSets(int InForce, IReadOnlyList<RoutingRulesPublished> Sets);

/// <summary>Why a referral went where it went.</summary>
public sealed record RoutingExplained(Guid ReferralId, IReadOnlyList<RoutingStep> Steps);

/// <summary>One time the rules were asked, or a person decided instead.</summary>
/// <param name="RuleSetVersion">Null where a person sent it.</param>
/// <param name="Capacity">What the services the rules asked about could take on then, by fact.</param>
public sealed record RoutingStep(
    DateTimeOffset At, string By, int? RuleSetVersion, IReadOnlyList<RoutedService> Services, string? Why, IReadOnlyDictionary<string, string> Capacity);

/// <summary>The period a draft is tried on, by the day referrals were made.</summary>
public sealed record ReplayPeriod
{
    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }
}

/// <summary>Nothing more needs to be said.</summary>
public sealed record Confirmation;

internal static class RoutingRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/routing/rules", async (HttpContext http, RoutingDesk desk, CancellationToken ct) =>
                await desk.Published(http.Viewer().Partnership, ct) is { } rules
                    ? TypedResults.Ok(new RuleSets(desk.InForce(rules)?.Version ?? 0, [.. rules.Sets]))
                    : Problems.Unknown())
            .RequireAuthorization(Permission.RoutingRead).WithName("ListRoutingRules").WithTags("Routing")
            .WithSummary("Read the routing rules, every version there was").Produces<RuleSets>().ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/referrals/{id:guid}/routing", Explain)
            .RequireAuthorization(Permission.RoutingRead).WithName("ExplainRouting").WithTags("Routing")
            .WithSummary("Why did I get this? The rules that fired, by version, and what people decided").Produces<RoutingExplained>().ProducesProblem(404).ProducesProblem(503);
        Posts(routes.MapPost("/routing/rules/drafts", (HttpContext http, MatterActions actions, ServiceCatalogue catalogue, RoutingDesk desk, MasterKey master, CancellationToken ct) =>
                Draft(http, actions, catalogue, desk, master, ct)))
            .WithName("DraftRoutingRules").WithSummary("Draft a rule set; nothing goes by it until it is published")
            .Accepts<DraftForm>("application/json").Produces<RoutingRulesDrafted>(StatusCodes.Status201Created);
        Posts(routes.MapPost("/routing/rules/drafts/{id:guid}/replay", Replay))
            .WithName("ReplayDraft").WithSummary("What would have gone another way in a past period? No message is sent")
            .Accepts<ReplayPeriod>("application/json").Produces<ReplayedDraft>();
        Posts(routes.MapPost("/routing/rules/drafts/{id:guid}/publication", Publish))
            .WithName("PublishRoutingRules").WithSummary("Publish a draft: it is in force from its day")
            .Accepts<Confirmation>("application/json").Produces<RoutingRulesPublished>(StatusCodes.Status201Created);
    }

    private static RouteHandlerBuilder Posts(RouteHandlerBuilder route) => route
        .RequireAuthorization(Permission.RoutingWrite).WithTags("Routing")
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    private static async Task<IResult> Explain(Guid id, HttpContext http, RoutingDesk desk, CancellationToken ct) =>
        await desk.Explain(http.Reader("casework"), id, ct) is { } steps
            ? TypedResults.Ok(new RoutingExplained(id, [.. steps.Select(step => new RoutingStep(step.At, step.By, step.RuleSetVersion, step.Services, step.Why, step.Capacity))]))
            : Problems.Unknown();

    private static Task<IResult> Draft(
        HttpContext http, MatterActions actions, ServiceCatalogue catalogue, RoutingDesk desk, MasterKey master, CancellationToken ct) => MatterDoor.Open<DraftForm>(
        http,
        master,
        async (reader, form, request) =>
        {
            var id = Guid.CreateVersion7();
            var services = (await catalogue.Of(reader.Viewer.Partnership, ct)).ToDictionary(service => service.Code, service => service.Definitions[^1].Terms);
            return await actions.Change<RoutingDraft>(
                reader.Viewer, id, request, (_, now) => DraftRoutingRules.Decide(form, id, reader.Viewer.Agency, services, LondonDay.Of(now)), null, ct);
        },
        answer => $"routing/rules/drafts/{answer.Matter}",
        async (reader, answer) => (await desk.Draft(reader.Viewer.Partnership, answer.Matter, ct))?.Drafted,
        ct);

    private static async Task<IResult> Replay(Guid id, HttpContext http, DraftReplays replays, CancellationToken ct)
    {
        var (body, problem) = await Body.Read<ReplayPeriod>(http.Request, ct);
        if (body is null)
        {
            return problem!;
        }

        return body.Content.Until < body.Content.From
            ? Problems.Of(422, "draft-not-acceptable", "The period ends before it begins.", [new Fault("/until", "out-of-order", "Send a day not before from.")])
            : await replays.Run(http.Reader("routing-replay"), id, body.Content.From, body.Content.Until, ct) is { } replayed ? TypedResults.Ok(replayed) : Problems.Unknown();
    }

    private static Task<IResult> Publish(Guid id, HttpContext http, MatterActions actions, RoutingDesk desk, MasterKey master, CancellationToken ct) =>
        MatterDoor.Open<Confirmation>(
            http,
            master,
            async (reader, _, request) => await desk.Draft(reader.Viewer.Partnership, id, ct) is { } draft
                ? await actions.Change<RoutingRules>(
                    reader.Viewer, RoutingRules.StreamId, request, (published, now) => PublishDraft.Decide(draft, published, LondonDay.Of(now)), null, ct)
                : null,
            _ => "routing/rules",
            async (reader, _) => (await desk.Published(reader.Viewer.Partnership, ct))?.Sets[^1],
            ct);
}
