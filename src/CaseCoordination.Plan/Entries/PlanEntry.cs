using System.Collections.Immutable;
using CaseCoordination.Plan.Events;

namespace CaseCoordination.Plan.Entries;

/// <summary>One thing recorded towards an action, as it stands now.</summary>
/// <param name="Type">activity, milestone, evidence, progress or figure.</param>
/// <param name="Kind">The kind of activity; the code of the milestone, the evidence or the measure; the rating.</param>
/// <param name="On">The day it counts for; of a figure the last of its period.</param>
/// <param name="Words">The title of evidence, the narrative of progress, the method of a figure.</param>
/// <param name="Outcome">Of a milestone whether it was reached, of a milestone missed the reason, of evidence its type.</param>
public sealed record PlanEntry(
    Guid Id, Guid ActionId, string Year, string Number, string Type, string Agency, string? AgencyReference, string Kind, DateOnly On, string? Words, string? Outcome)
{
    public const string Activity = "activity";
    public const string Milestone = "milestone";
    public const string OfEvidence = "evidence";
    public const string Progress = "progress";
    public const string Figure = "figure";

    public string? Area { get; init; }

    public ImmutableDictionary<string, decimal> Quantities { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    public ImmutableDictionary<string, string> Codes { get; init; } = ImmutableDictionary<string, string>.Empty;

    public ImmutableArray<string> Places { get; init; } = [];

    /// <summary>Of a milestone, the last day it stands.</summary>
    public DateOnly? HoldsUntil { get; init; }

    /// <summary>Of a milestone, the evidence that shows it.</summary>
    public Guid? EvidenceId { get; init; }

    /// <summary>Of evidence, where it is kept.</summary>
    public string? KeptAt { get; init; }

    /// <summary>Version of the action's stream that says this.</summary>
    public long Version { get; init; }

    /// <summary>Why it was corrected last; null while it stands as first recorded.</summary>
    public string? Corrected { get; init; }

    /// <summary>Why it was withdrawn; null while it counts.</summary>
    public string? Withdrawn { get; init; }

    /// <summary>Whether it says just what the other does.</summary>
    public bool Says(PlanEntry other) =>
        (Type, Kind, On, Words, Outcome, HoldsUntil, EvidenceId, KeptAt, Withdrawn) == (other.Type, other.Kind, other.On, other.Words, other.Outcome, other.HoldsUntil, other.EvidenceId, other.KeptAt, other.Withdrawn)
        && Quantities.Count == other.Quantities.Count && Quantities.All(q => other.Quantities.TryGetValue(q.Key, out var value) && value == q.Value);

    /// <summary>Whether it says just this, whatever order its fields came in.</summary>
    public bool Says(ActivityContent content) =>
        Withdrawn is null && Kind == content.Kind && On == content.OccurredOn && Area == content.Area && Places.SequenceEqual(content.Places)
        && Quantities.Count == content.Quantities.Count && content.Quantities.All(q => Quantities.TryGetValue(q.Key, out var value) && value == q.Value)
        && Codes.Count == content.Codes.Count && content.Codes.All(c => Codes.GetValueOrDefault(c.Key) == c.Value);
}
