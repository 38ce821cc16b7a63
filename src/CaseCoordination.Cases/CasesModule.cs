using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Events;
using CaseCoordination.Cases.Matching;
using CaseCoordination.Cases.People;
using CaseCoordination.Privacy.Sealing;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Cases;

public static class CasesModule
{
    public static void ConfigureCases(this StoreOptions store)
    {
        store.Events.MapEventType<CaseFileLinked>("case-file-linked");
        store.Events.MapEventType<CaseFileUnlinked>("case-file-unlinked");
        store.Events.MapEventType<CaseFileLinkProposed>("case-file-link-proposed");
        store.Events.MapEventType<CaseFileProposalDropped>("case-file-proposal-dropped");
        store.Events.MapEventType<CaseFileJoined>("case-file-joined");
        store.Events.MapEventType<CaseFileLeft>("case-file-left");
        store.Events.MapEventType<CaseNoteWritten>("case-note-written");
        store.Events.MapEventType<CaseFileAssigned>("case-file-assigned");
        store.Events.MapEventType<CaseFileReviewSet>("case-file-review-set");
        store.Events.MapEventType<CaseFileRestricted>("case-file-restricted");
        store.Events.MapEventType<CaseFileRestrictionLifted>("case-file-restriction-lifted");
        store.Events.MapEventType<PeopleToldApart>("people-told-apart");
        store.Events.MapEventType<PeopleToldApartWithdrawn>("people-told-apart-withdrawn");

        store.Projections.Add<CaseFileProjection>(ProjectionLifecycle.Inline);
        store.Projections.Add(new CaseFilePeopleProjection(), ProjectionLifecycle.Inline);

        store.Projections.Add<PairDecisionProjection>(ProjectionLifecycle.Inline);

        store.Schema.For<CaseFile>().DatabaseSchemaName("cases");
        store.Schema.For<PairDecision>().DatabaseSchemaName("cases");
        store.Schema.For<KnownPerson>().DatabaseSchemaName("cases").Duplicate(p => p.Order).FoundByTokens();
        store.Schema.For<Candidate>().DatabaseSchemaName("cases").Duplicate(c => c.One).Duplicate(c => c.Other).Duplicate(c => c.Score);

        store.Projections.Add(new CaseTimelineProjection(), ProjectionLifecycle.Async);
        store.Schema.For<KeptEntry>().DatabaseSchemaName("cases")
            .Duplicate(e => e.Matter).Duplicate(e => e.HappenedOn).Duplicate(e => e.Position).Duplicate(e => e.RecordedAt)
            .Index(e => new { e.Matter, e.HappenedOn, e.Position });
    }
}
