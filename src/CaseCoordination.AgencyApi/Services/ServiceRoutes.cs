using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Services;

/// <summary>What the partnership offers.</summary>
public sealed record ServiceList(IReadOnlyList<ServiceShown> Services);

/// <summary>A service with its last definition: what a referral of this kind asks, how fast it answers and what can come of it.</summary>
public sealed record ServiceShown(string Code, int Version, DateOnly EffectiveFrom, ServiceTerms Terms)
{
    internal static ServiceShown Of(Service service) =>
        new(service.Code, service.Definitions[^1].Version, service.Definitions[^1].EffectiveFrom, service.Definitions[^1].Terms);
}

/// <summary>A service to offer, or one to define anew.</summary>
public sealed record ServiceForm
{
    public required string Code { get; init; }

    public required DateOnly EffectiveFrom { get; init; }

    public required ServiceTerms Terms { get; init; }
}

internal static class ServiceRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/services", async (HttpContext http, ServiceCatalogue catalogue, CancellationToken ct) =>
                TypedResults.Ok(new ServiceList([.. (await catalogue.Of(http.Viewer().Partnership, ct)).Select(ServiceShown.Of)])))
            .RequireAuthorization(Permission.ReferralsRead)
            .WithName("ListServices")
            .WithTags("Services")
            .WithSummary("List the services: a referral's kind is one of them")
            .Produces<ServiceList>()
            .ProducesProblem(404).ProducesProblem(503);
        routes.MapPost("/services", (HttpContext http, MatterActions actions, ServiceCatalogue catalogue, MasterKey master, CancellationToken ct) =>
                Define(http, actions, catalogue, master, ct))
            .RequireAuthorization(Permission.RoutingWrite)
            .WithName("DefineService")
            .WithTags("Services")
            .WithSummary("Offer a service, or define one anew; it needs no release")
            .Accepts<ServiceForm>("application/json")
            .Produces<ServiceShown>(StatusCodes.Status201Created)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
    }

    private static Task<IResult> Define(HttpContext http, MatterActions actions, ServiceCatalogue catalogue, MasterKey master, CancellationToken ct) =>
        MatterDoor.Open<ServiceForm>(
            http,
            master,
            async (reader, form, request) =>
            {
                var answer = await actions.Change<Service>(
                    reader.Viewer,
                    Service.IdFor(form.Code),
                    request,
                    (known, now) => DefineService.Decide(form.Code, form.Terms, form.EffectiveFrom, known, LondonDay.Of(now)),
                    null,
                    ct);
                catalogue.Forget(reader.Viewer.Partnership);
                return answer;
            },
            _ => "services",
            async (reader, answer) => (await catalogue.Of(reader.Viewer.Partnership, ct)).FirstOrDefault(service => service.Id == answer.Matter) is { } service ? ServiceShown.Of(service) : null,
            ct);
}
