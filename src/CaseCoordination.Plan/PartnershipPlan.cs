using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Plan;

/// <summary>A partnership's year.</summary>
public sealed record PartnershipPlan(Guid Id, string Year, string Title, string AreaName, ImmutableArray<AdoptedPriority> Priorities, int ActionCount)
{
    public static Guid IdFor(PlanYear year) => NamedId.From("partnership-plan", year.Printed);
}

public static class PartnershipPlanFold
{
    public static PartnershipPlan? Evolve(PartnershipPlan? state, object @event) => (state, @event) switch
    {
        (null, PlanAdopted e) => new(e.PlanId, e.Year, e.Title, e.AreaName, [.. e.Priorities], e.ActionCount),
        _ => state, // An event this fold has no use for.
    };
}

public sealed partial class PartnershipPlanProjection : SingleStreamProjection<PartnershipPlan, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public PartnershipPlanProjection()
    {
        IncludeType<PlanAdopted>();
    }

    public override PartnershipPlan? Evolve(PartnershipPlan? snapshot, Guid id, IEvent e) => PartnershipPlanFold.Evolve(snapshot, e.Data);
}
