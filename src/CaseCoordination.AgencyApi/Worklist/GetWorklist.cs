using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Cases.Worklist;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Worklist;

/// <summary>What your agency has to do.</summary>
/// <param name="On">The London day it is late or not on.</param>
public sealed record WorklistShown(DateOnly On, int Count, int Late, IReadOnlyList<WorkShown> Groups);

/// <summary>Work of one kind, what is due first in front.</summary>
public sealed record WorkShown(string Kind, int Count, int Late, IReadOnlyList<WorkItemShown> Items);

/// <summary>One thing to do.</summary>
/// <param name="Place">What it is done in: referral, marac-case, stalking-case, isva-case, asb-case, case-review or message.</param>
/// <param name="Id">Which of those.</param>
/// <param name="Reference">What the agency that sent it calls it, where it does.</param>
/// <param name="What">What of it: a service, a step, a kind of action.</param>
/// <param name="Agency">The agency that is to do it.</param>
/// <param name="DueOn">The last London day to do it in time.</param>
public sealed record WorkItemShown(string Place, Guid Id, string? Reference, string? What, string? Agency, DateOnly Since, DateOnly? DueOn, bool Late);

internal static class GetWorklist
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/worklist", Handle)
        .RequireAuthorization(Permission.ReferralsRead, Permission.CasesRead)
        .WithName("GetWorklist")
        .WithTags("Work list")
        .WithSummary("List what your agency has to do: answers, questions, actions, contacts, reviews and clocks")
        .WithDescription("By kind, and in each what is due first in front; a coordinator's holds what other agencies owe too. What just happened may take a moment to show here.")
        .Produces<WorklistShown>()
        .ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(HttpContext http, Worklists worklists, CancellationToken ct)
    {
        var list = await worklists.Read(http.Viewer(), ct);
        return TypedResults.Ok(new WorklistShown(
            list.On,
            list.Count,
            list.Late,
            [
                .. list.Groups.Select(group => new WorkShown(
                    group.Kind,
                    group.Items.Count,
                    group.Late(list.On),
                    [.. group.Items.Select(item => new WorkItemShown(item.Place, item.Id, item.Reference, item.What, item.Agency, item.Since, item.DueOn, item.IsLate(list.On)))])),
            ]));
    }
}
