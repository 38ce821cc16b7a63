using System.Collections.Immutable;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;
using JasperFx.Events;
using Marten;
using Marten.Events.Projections;

namespace CaseCoordination.Plan.Entries;

/// <summary>Keeps what was recorded towards each action, a row each; a correction names its entry and replaces it, whole.</summary>
public sealed partial class PlanEntriesProjection : EventProjection
{
    // Told what it keeps, it is not asked about every other context's events.
    public PlanEntriesProjection()
    {
        Name = "plan-entries";
        IncludeType<ActivityRecorded>();
        IncludeType<ActivityReported>();
        IncludeType<ActivityCorrected>();
        IncludeType<ActivityWithdrawn>();
        IncludeType<MilestoneReached>();
        IncludeType<MilestoneMissed>();
        IncludeType<EvidenceFiled>();
        IncludeType<ProgressRated>();
        IncludeType<FigureReported>();
        IncludeType<MilestoneCorrected>();
        IncludeType<EvidenceCorrected>();
        IncludeType<ProgressCorrected>();
        IncludeType<PlanEntryWithdrawn>();
    }

    public override ValueTask ApplyAsync(IDocumentOperations operations, IEvent e, CancellationToken cancellation)
    {
        if (EntryOf(e.Data) is { } entry)
        {
            operations.Store(entry with { Version = e.Version });
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Null for an event that is no entry.</summary>
    public static PlanEntry? EntryOf(object @event) => @event switch
    {
        ActivityRecorded e => Of(e.ActivityId, e.ActionId, e.Year, e.Number, e.Agency, e.AgencyReference, ContentOf(e)),
        ActivityReported e => Of(e.ActivityId, e.ActionId, e.Year, e.Number, e.Agency, e.AgencyReference, e.Content),
        ActivityCorrected e => Of(e.ActivityId, e.ActionId, e.Year, e.Number, e.Agency, e.AgencyReference, e.Content) with { Corrected = e.Reason },
        ActivityWithdrawn e => new(e.ActivityId, e.ActionId, e.Year, e.Number, PlanEntry.Activity, e.By, null, e.Kind, e.OccurredOn, null, null) { Withdrawn = e.Reason },
        MilestoneReached e => Of(e.EntryId, e.ActionId, e.Year, e.Number, e.Agency, new MilestoneContent(e.Milestone, "reached", e.ReachedOn, e.Worth, e.HoldsUntil, null, e.EvidenceId)),
        MilestoneMissed e => Of(e.EntryId, e.ActionId, e.Year, e.Number, e.Agency, new MilestoneContent(e.Milestone, "missed", e.MissedOn, 0, null, e.Reason, e.EvidenceId)),
        MilestoneCorrected e => Of(e.EntryId, e.ActionId, e.Year, e.Number, e.Agency, e.Content) with { Corrected = e.Reason },
        EvidenceFiled e => Of(e.EntryId, e.ActionId, e.Year, e.Number, e.Agency, new EvidenceContent(e.Shows, e.Title, e.Type, e.DatedOn, e.KeptAt)),
        EvidenceCorrected e => Of(e.EntryId, e.ActionId, e.Year, e.Number, e.Agency, e.Content) with { Corrected = e.Reason },
        ProgressRated e => Of(e.EntryId, e.ActionId, e.Year, e.Number, e.Agency, new ProgressContent(e.Quarter, e.Rating, e.Narrative, e.RatedOn)),
        ProgressCorrected e => Of(e.EntryId, e.ActionId, e.Year, e.Number, e.Agency, e.Content) with { Corrected = e.Reason },
        PlanEntryWithdrawn e => new(e.EntryId, e.ActionId, e.Year, e.Number, e.EntryType, e.By, null, e.Kind, e.On, null, null) { Withdrawn = e.Reason },
        FigureReported e => new(e.EntryId, e.ActionId, e.Year, e.Number, PlanEntry.Figure, e.Agency, null, e.Measure, e.To, e.Method, null)
        {
            Area = e.Area,
            Quantities = ImmutableDictionary<string, decimal>.Empty.Add("value", e.Value),
        },
        _ => null,
    };

    private static ActivityContent ContentOf(ActivityRecorded e) => new(
        e.Kind,
        e.OccurredOn,
        "",
        e.Engagements is { } contacts ? new Dictionary<string, decimal> { [ActivityKind.Engagement] = contacts } : new Dictionary<string, decimal>(),
        new Dictionary<string, string>(),
        e.Locations);

    private static PlanEntry Of(Guid id, Guid action, string year, string number, string agency, MilestoneContent content) =>
        new(id, action, year, number, PlanEntry.Milestone, agency, null, content.Milestone, content.On, null, content.MissedBecause ?? content.Outcome)
        {
            Quantities = content.Outcome == "reached" ? ImmutableDictionary<string, decimal>.Empty.Add("worth", content.Worth) : ImmutableDictionary<string, decimal>.Empty,
            HoldsUntil = content.HoldsUntil,
            EvidenceId = content.EvidenceId,
        };

    private static PlanEntry Of(Guid id, Guid action, string year, string number, string agency, EvidenceContent content) =>
        new(id, action, year, number, PlanEntry.OfEvidence, agency, null, content.Shows, content.DatedOn, content.Title, content.Type) { KeptAt = content.KeptAt };

    private static PlanEntry Of(Guid id, Guid action, string year, string number, string agency, ProgressContent content) =>
        new(id, action, year, number, PlanEntry.Progress, agency, null, content.Rating, content.RatedOn, content.Narrative, $"Q{content.Quarter}");

    private static PlanEntry Of(Guid id, Guid action, string year, string number, string agency, string? reference, ActivityContent content) =>
        new(id, action, year, number, PlanEntry.Activity, agency, reference, content.Kind, content.OccurredOn, null, null)
        {
            Area = content.Area,
            Quantities = content.Quantities.ToImmutableDictionary(),
            Codes = content.Codes.ToImmutableDictionary(),
            Places = [.. content.Places],
        };
}
