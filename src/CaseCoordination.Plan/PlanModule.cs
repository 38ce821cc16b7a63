using CaseCoordination.Plan.Events;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Plan;

public static class PlanModule
{
    public static void ConfigurePlan(this StoreOptions store)
    {
        store.Events.MapEventType<PlanAdopted>("plan-adopted");
        store.Events.MapEventType<ActionAdopted>("plan-action-adopted");
        store.Events.MapEventType<ActivityRecorded>("plan-activity-recorded");

        store.Projections.Add<PartnershipPlanProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<PriorityActionProjection>(ProjectionLifecycle.Inline);

        store.Schema.For<PartnershipPlan>().DatabaseSchemaName("plan");
        store.Schema.For<PriorityAction>().DatabaseSchemaName("plan").Duplicate(a => a.Year);
    }
}
