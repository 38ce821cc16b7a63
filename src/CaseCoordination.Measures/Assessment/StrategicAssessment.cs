using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Measures.Assessment;

/// <summary>The yearly assessment a plan is made from: it compares the calendar year before the plan's with the one before that.</summary>
/// <param name="Changes">What the draft of the plan says otherwise, by number of the action.</param>
public sealed record StrategicAssessment(
    Guid Id,
    PlanYear Year,
    ImmutableDictionary<CountKey, CrimeCount> Counts,
    ImmutableArray<AssessmentCaveatAdded> Caveats,
    ImmutableArray<RecommendedPriority> Priorities,
    ImmutableArray<RepeatRateReported> RepeatRates,
    ImmutableSortedDictionary<string, DraftActionChanged> Changes,
    DateOnly? PublishedOn,
    long Seen)
{
    /// <summary>What was put right since it was published, the first time first.</summary>
    public ImmutableArray<AssessmentRestated> Restatements { get; init; } = [];

    public int ThisYear => Year.StartYear - 1;

    public int LastYear => Year.StartYear - 2;

    public static Guid IdFor(PlanYear year) => NamedId.From("strategic-assessment", year.Printed);

    /// <summary>Before anything is known of it.</summary>
    public static StrategicAssessment Empty(PlanYear year) =>
        new(IdFor(year), year, ImmutableDictionary<CountKey, CrimeCount>.Empty, [], [], [], ImmutableSortedDictionary.Create<string, DraftActionChanged>(StringComparer.Ordinal), null, 0);

    public CrimeCount? Count(string district, string type, int year) => Counts.GetValueOrDefault(new(district, type, year));
}

/// <summary>What one count is of.</summary>
public readonly record struct CountKey(string District, string Type, int Year)
{
    public static CountKey Of(CrimeCount count) => new(count.District, count.Type, count.Year);
}

public static class StrategicAssessmentFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static StrategicAssessment? Evolve(StrategicAssessment? state, IEvent e) => YearOf(e.Data) is { } year && PlanYear.Parse(year) is { } parsed
        ? Evolve(state ?? StrategicAssessment.Empty(parsed), e.Data) with { Seen = e.Version }
        : state; // An event this fold has no use for.

    private static string? YearOf(object @event) => @event switch
    {
        CrimeCountsImported e => e.PlanYear,
        AssessmentCaveatAdded e => e.PlanYear,
        PrioritiesRecommended e => e.PlanYear,
        RepeatRateReported e => e.PlanYear,
        DraftActionChanged e => e.PlanYear,
        AssessmentPublished e => e.PlanYear,
        AssessmentRestated e => e.PlanYear,
        _ => null,
    };

    private static StrategicAssessment Evolve(StrategicAssessment state, object @event) => @event switch
    {
        CrimeCountsImported e => Counting(state, e.Counts),
        AssessmentRestated e => Counting(state, e.Counts.Select(restated => restated.Count)) with { Restatements = state.Restatements.Add(e) },
        AssessmentCaveatAdded e => state with { Caveats = state.Caveats.Add(e) },
        PrioritiesRecommended e => state with { Priorities = [.. e.Priorities] },
        RepeatRateReported e => state with { RepeatRates = [.. state.RepeatRates.Where(r => (r.Source, r.Period, r.Area) != (e.Source, e.Period, e.Area)), e] },
        DraftActionChanged e => state with { Changes = state.Changes.SetItem(e.Number, e) },
        AssessmentPublished e => state with { PublishedOn = e.PublishedOn },
        _ => state,
    };

    private static StrategicAssessment Counting(StrategicAssessment state, IEnumerable<CrimeCount> counts) =>
        state with { Counts = state.Counts.SetItems(counts.Select(count => KeyValuePair.Create(CountKey.Of(count), count))) };
}

public sealed partial class StrategicAssessmentProjection : SingleStreamProjection<StrategicAssessment, Guid>
{
    public override StrategicAssessment? Evolve(StrategicAssessment? snapshot, Guid id, IEvent e) => StrategicAssessmentFold.Evolve(snapshot, e);
}
