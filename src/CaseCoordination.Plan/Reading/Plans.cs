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

    public async Task<PriorityAction?> Find(Viewer viewer, PlanYear year, string number, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.LoadAsync<PriorityAction>(PriorityAction.IdFor(year, number), ct);
    }
}
