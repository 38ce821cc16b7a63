using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Plan;

/// <summary>A numbered action: what it is, who leads it, and how much was done.</summary>
public sealed record PriorityAction(
    Guid Id,
    string Year,
    string Number,
    int Priority,
    string Text,
    ImmutableArray<string> Leads,
    string LeadsAsPrinted,
    string MeasureAsPrinted,
    int Activities)
{
    /// <summary>How its lead last said it stands; null while nobody has.</summary>
    public StatedProgress? Progress { get; init; }

    /// <summary>All that was said of how it stands and was not taken back, the latest last.</summary>
    public ImmutableArray<StatedProgress> Stated { get; init; } = [];

    public static Guid IdFor(PlanYear year, string number) => NamedId.From("priority-action", year.Printed, number);

    /// <summary>Sorts 1.2 before 1.10.</summary>
    public (int Priority, int Place) Order => (Priority, int.Parse(Number.AsSpan(Number.IndexOf('.', StringComparison.Ordinal) + 1), null));
}

/// <summary>How an action was said to stand in a quarter.</summary>
public sealed record StatedProgress(int Quarter, string Rating, DateOnly RatedOn, Guid EntryId);

public static class PriorityActionFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static PriorityAction? Evolve(PriorityAction? state, object @event) => (state, @event) switch
    {
        (null, ActionAdopted e) => new(
            e.ActionId, e.Year, e.Number, e.Priority, e.Text, [.. e.Leads], e.LeadsAsPrinted, e.MeasureAsPrinted, Activities: 0),
        ({ } s, ActivityRecorded or ActivityReported) => s with { Activities = s.Activities + 1 },
        ({ } s, ActivityWithdrawn) => s with { Activities = s.Activities - 1 },
        ({ } s, ProgressRated e) => Stating(s, [.. s.Stated, new(e.Quarter, e.Rating, e.RatedOn, e.EntryId)]),
        ({ } s, ProgressCorrected e) => Stating(s, [.. s.Stated.Select(one => one.EntryId == e.EntryId ? one with { Quarter = e.Content.Quarter, Rating = e.Content.Rating } : one)]),
        ({ } s, PlanEntryWithdrawn e) => Stating(s, [.. s.Stated.Where(one => one.EntryId != e.EntryId)]),
        _ => state, // An event this fold has no use for.
    };

    private static PriorityAction Stating(PriorityAction action, ImmutableArray<StatedProgress> stated) => action with { Stated = stated, Progress = stated.LastOrDefault() };
}

public sealed partial class PriorityActionProjection : SingleStreamProjection<PriorityAction, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public PriorityActionProjection()
    {
        IncludeType<ActionAdopted>();
        IncludeType<ActivityRecorded>();
        IncludeType<ActivityReported>();
        IncludeType<ActivityWithdrawn>();
        IncludeType<ProgressRated>();
        IncludeType<ProgressCorrected>();
        IncludeType<PlanEntryWithdrawn>();
    }

    public override PriorityAction? Evolve(PriorityAction? snapshot, Guid id, IEvent e) => PriorityActionFold.Evolve(snapshot, e.Data);
}
