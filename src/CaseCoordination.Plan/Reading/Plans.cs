using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Plan.Reading;

/// <summary>A year's plan with its actions in printed order.</summary>
public sealed record PlanOfYear(PartnershipPlan Plan, IReadOnlyList<PriorityAction> Actions);

/// <summary>Reads adopted plans; a plan holds nothing personal.</summary>
public sealed class Plans(IDocumentStore store)
{
    public async Task<PlanOfYear?> Read(Viewer viewer, PlanYear year, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var plan = await session.LoadAsync<PartnershipPlan>(PartnershipPlan.IdFor(year), ct);
        if (plan is null)
        {
            return null;
        }

        var actions = await session.Query<PriorityAction>().Where(a => a.Year == plan.Year).ToListAsync(ct);
        return new(plan, [.. actions.OrderBy(a => a.Order)]);
    }

    /// <summary>The years a plan was adopted for, the newest first.</summary>
    public async Task<IReadOnlyList<PlanYear>> Years(Viewer viewer, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var years = await session.Query<PartnershipPlan>().Select(plan => plan.Year).ToListAsync(ct);
        return [.. years.Select(PlanYear.Parse).OfType<PlanYear>().OrderByDescending(year => year.StartYear)];
    }

    public async Task<PriorityAction?> Find(Viewer viewer, PlanYear year, string number, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.LoadAsync<PriorityAction>(PriorityAction.IdFor(year, number), ct);
    }
}
