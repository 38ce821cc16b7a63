using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Events;
using CaseCoordination.Referrals.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Services;

/// <summary>What each service said last of its capacity; one left out has said nothing, and counts as open.</summary>
public sealed record CapacityList(IReadOnlyList<ServiceCapacityStated> Services);

/// <summary>What the services can take on.</summary>
internal static class CapacityRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/services/capacity", async (HttpContext http, ServiceCapacities capacities, CancellationToken ct) =>
                TypedResults.Ok(new CapacityList(await capacities.Now(http.Viewer().Partnership, ct))))
            .RequireAuthorization(Permission.ReferralsRead).WithName("ListCapacity").WithTags("Services")
            .WithSummary("Read what the services can take on, as their agencies last said").Produces<CapacityList>().ProducesProblem(404).ProducesProblem(503);
        routes.MapPut("/agencies/{code}/services/{service}/capacity", State)
            .RequireAuthorization(Permission.ReferralsWrite).WithName("StateCapacity").WithTags("Services")
            .WithSummary("Say what a service your agency runs can take on; routing rules may ask about it")
            .Accepts<CapacityForm>("application/json").Produces(StatusCodes.Status204NoContent)
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
    }

    private static async Task<IResult> State(string code, string service, HttpContext http, ServiceCapacities capacities, MasterKey master, CancellationToken ct)
    {
        if (http.Viewer().Agency != code)
        {
            return Problems.Unknown();
        }

        var (body, malformed) = await Body.Read<CapacityForm>(http.Request, ct);
        if (body is null)
        {
            return malformed!;
        }

        // A PUT says how it is and not what is added: sent again it changes nothing, and needs no key of the sender's.
        var request = new RequestIdentity(http.Viewer().Subject, $"put-{Guid.CreateVersion7():N}", master.Fingerprints(body.Bytes));
        var answer = await capacities.State(http.Viewer(), service, body.Content, request, ct);
        return answer.Refusal is { } refusal ? MatterDoor.Refused(refusal) : TypedResults.NoContent();
    }
}
