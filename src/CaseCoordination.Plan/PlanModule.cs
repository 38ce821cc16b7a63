using CaseCoordination.Plan.Entries;
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
        store.Events.MapEventType<ActivityReported>("plan-activity-reported");
        store.Events.MapEventType<ActivityCorrected>("plan-activity-corrected");
        store.Events.MapEventType<ActivityWithdrawn>("plan-activity-withdrawn");
        store.Events.MapEventType<MilestoneReached>("plan-milestone-reached");
        store.Events.MapEventType<MilestoneMissed>("plan-milestone-missed");
        store.Events.MapEventType<EvidenceFiled>("plan-evidence-filed");
        store.Events.MapEventType<ProgressRated>("plan-progress-rated");
        store.Events.MapEventType<MilestoneCorrected>("plan-milestone-corrected");
        store.Events.MapEventType<EvidenceCorrected>("plan-evidence-corrected");
        store.Events.MapEventType<ProgressCorrected>("plan-progress-corrected");
        store.Events.MapEventType<PlanEntryWithdrawn>("plan-entry-withdrawn");
        store.Events.MapEventType<FigureReported>("plan-figure-reported");
        store.Events.MapEventType<ActivitiesImported>("plan-activities-imported");

        store.Projections.Add<PartnershipPlanProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add<PriorityActionProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add(new PlanEntriesProjection(), ProjectionLifecycle.Inline);

        store.Schema.For<PartnershipPlan>().DatabaseSchemaName("plan");
        store.Schema.For<PriorityAction>().DatabaseSchemaName("plan").Duplicate(a => a.Year);
        store.Schema.For<PlanEntry>().DatabaseSchemaName("plan").Duplicate(e => e.ActionId);
    }
}
