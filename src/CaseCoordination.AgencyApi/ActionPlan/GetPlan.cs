using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.ActionPlan;

/// <summary>A year's plan.</summary>
public sealed record PlanShown(string Year, string Title, string Area, int ActionCount, IReadOnlyList<PriorityShown> Priorities);

/// <summary>One priority with its actions.</summary>
public sealed record PriorityShown(int Number, string Title, IReadOnlyList<ActionShown> Actions);

/// <summary>One numbered action; <c>activities</c> is how many were recorded and stand, <c>progress</c> what its lead last said of it.</summary>
public sealed record ActionShown(
    string Number, string Text, IReadOnlyList<string> Leads, string LeadsAsPrinted, string MeasureAsPrinted, int Activities, StatedProgress? Progress);

/// <summary>One action with everything recorded towards it, the latest day first.</summary>
public sealed record ActionOpened(
    string Number,
    string Text,
    IReadOnlyList<string> Leads,
    string LeadsAsPrinted,
    string MeasureAsPrinted,
    int Activities,
    StatedProgress? Progress,
    IReadOnlyList<ActivityKind> Kinds,
    IReadOnlyList<MilestoneKind> Milestones,
    IReadOnlyList<EvidenceKind> Evidence,
    IReadOnlyList<PlanEntry> Entries);

internal static class GetPlan
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/plans/{year}", Whole)
            .RequireAuthorization(Permission.PlanRead).WithName("GetPlan").WithTags("Plan").WithSummary("Read a year's plan")
            .Produces<PlanShown>().ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/plans/{year}/actions/{number}", One)
            .RequireAuthorization(Permission.PlanRead).WithName("GetPlanAction").WithTags("Plan").WithSummary("Read one action of the plan")
            .Produces<ActionOpened>().ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/plans/{year}/activity-kinds", Kinds)
            .RequireAuthorization(Permission.PlanRead).WithName("GetActivityKinds").WithTags("Plan").WithSummary("Read which kinds of activity there are, and what each asks for")
            .Produces<ActivityKinds>().ProducesProblem(404).ProducesProblem(503);
    }

    private static async Task<IResult> Whole(string year, HttpContext http, Plans plans, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear || await plans.Read(http.Viewer(), planYear, ct) is not { } found)
        {
            return Problems.Unknown();
        }

        var priorities = found.Plan.Priorities.Select(p =>
            new PriorityShown(p.Number, p.Title, [.. found.Actions.Where(a => a.Priority == p.Number).Select(Show)]));
        return TypedResults.Ok(new PlanShown(found.Plan.Year, found.Plan.Title, found.Plan.AreaName, found.Plan.ActionCount, [.. priorities]));
    }

    private static async Task<IResult> One(
        string year, string number, HttpContext http, Plans plans, ActionEntries entries, [FromServices] ActivityKinds kinds, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear || await plans.Find(http.Viewer(), planYear, number, ct) is not { } a)
        {
            return Problems.Unknown();
        }

        return TypedResults.Ok(new ActionOpened(
            a.Number,
            a.Text,
            a.Leads,
            a.LeadsAsPrinted,
            a.MeasureAsPrinted,
            a.Activities,
            a.Progress,
            [.. kinds.For(number)],
            [.. kinds.Milestones.Where(m => m.Action == number)],
            [.. kinds.Evidence.Where(e => e.Action == number)],
            await entries.Of(http.Viewer(), planYear, number, ct)));
    }

    private static async Task<IResult> Kinds(string year, HttpContext http, Plans plans, [FromServices] ActivityKinds kinds, CancellationToken ct) =>
        PlanYear.Parse(year) is { } planYear && await plans.Read(http.Viewer(), planYear, ct) is not null ? TypedResults.Ok(kinds) : Problems.Unknown();

    private static ActionShown Show(PriorityAction a) => new(a.Number, a.Text, a.Leads, a.LeadsAsPrinted, a.MeasureAsPrinted, a.Activities, a.Progress);
}
