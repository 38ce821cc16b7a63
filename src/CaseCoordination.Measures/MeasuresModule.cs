using CaseCoordination.Measures.Assessment;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Files;
using CaseCoordination.Measures.Publishing;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Measures;

public static class MeasuresModule
{
    public static void ConfigureMeasures(this StoreOptions store)
    {
        store.Events.MapEventType<MeasuresDefined>("measures-defined");

        store.Events.MapEventType<CrimeCountsImported>("crime-counts-imported");
        store.Events.MapEventType<AssessmentCaveatAdded>("assessment-caveat-added");
        store.Events.MapEventType<PrioritiesRecommended>("assessment-priorities-recommended");
        store.Events.MapEventType<RepeatRateReported>("assessment-repeat-rate-reported");
        store.Events.MapEventType<DraftActionChanged>("assessment-draft-action-changed");
        store.Events.MapEventType<AssessmentPublished>("assessment-published");
        store.Events.MapEventType<AssessmentRestated>("assessment-restated");
        store.Projections.Add<StrategicAssessmentProjection>(ProjectionLifecycle.Live);

        store.Projections.Add<MeasureSetProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add(new FactsProjection(), ProjectionLifecycle.Async);

        store.Schema.For<MeasureSet>().DatabaseSchemaName("measures");

        // A quarter is read by name and day, in one go; a correction finds the rows of its entry.
        store.Schema.For<Fact>().DatabaseSchemaName("measures")
            .Duplicate(f => f.Name).Duplicate(f => f.OccurredOn).Duplicate(f => f.Entry, configure: index => index.Name = "mt_doc_fact_idx_entry")
            .Index([f => f.Name, f => f.OccurredOn]);

        store.Events.MapEventType<ReportOpened>("report-opened");
        store.Events.MapEventType<ReportNarrativeWritten>("report-narrative-written");
        store.Events.MapEventType<ReportSignedOff>("report-signed-off");
        store.Events.MapEventType<ReportPublished>("report-published");
        store.Events.MapEventType<ReportRestated>("report-restated");
        store.Projections.Add<QuarterlyReportProjection>(ProjectionLifecycle.Inline);
        store.Schema.For<QuarterlyReport>().DatabaseSchemaName("measures");
        store.Schema.For<ReportFile>().DatabaseSchemaName("measures");
        store.Schema.For<ReportFileBytes>().DatabaseSchemaName("measures");
    }
}
