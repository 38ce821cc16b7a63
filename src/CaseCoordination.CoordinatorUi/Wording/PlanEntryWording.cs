using CaseCoordination.Cases.Wording;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>Words for what was recorded towards an action.</summary>
public static class PlanEntryWording
{
    public static string Name(PlanEntry entry, ActivityKinds kinds) => entry.Type switch
    {
        PlanEntry.Activity => kinds.Find(entry.Kind)?.Name ?? entry.Kind,
        PlanEntry.Milestone => kinds.Milestones.FirstOrDefault(m => m.Code == entry.Kind)?.Title ?? entry.Kind,
        PlanEntry.OfEvidence => entry.Words ?? kinds.Evidence.FirstOrDefault(e => e.Code == entry.Kind)?.Title ?? entry.Kind,
        PlanEntry.Progress => $"{PlanWording.Of(entry.Kind)}{(entry.Outcome is { } quarter ? $", {quarter}" : "")}",
        _ => $"Figure of measure {entry.Kind}",
    };

    /// <summary>What it says, in the words of its kind's fields.</summary>
    public static IEnumerable<string> Says(PlanEntry entry, ActivityKinds kinds)
    {
        var fields = (kinds.Find(entry.Kind)?.Fields ?? []).ToDictionary(f => f.Name, f => f.Label);
        return entry.Quantities.OrderBy(q => q.Key, StringComparer.Ordinal).Select(q => $"{fields.GetValueOrDefault(q.Key, PlainWords.Of(q.Key))}: {PlainNumber.Of(q.Value)}")
            .Concat(entry.Codes.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => $"{fields.GetValueOrDefault(c.Key, c.Key)}: {PlainWords.Of(c.Value)}"))
            .Concat(entry.Places.Length > 0 ? [string.Join("; ", entry.Places)] : [])
            .Concat(entry.Type is PlanEntry.Progress or PlanEntry.Figure && entry.Words is { } words ? [words] : [])
            .Concat(entry.Type is PlanEntry.Milestone or PlanEntry.OfEvidence && entry.Outcome is { } outcome ? [PlainWords.Of(outcome)] : [])
            .Concat(entry.HoldsUntil is { } until ? [$"Holds until {PlainDate.Of(until)}"] : [])
            .Concat(entry.KeptAt is { } kept ? [$"Kept at: {kept}"] : []);
    }
}
