using CaseCoordination.Kernel;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan.Import;

/// <summary>What a file of activities comes to: the events to record, and what became of each row.</summary>
internal sealed record ImportDecision(IReadOnlyList<ActivityReported> Events, IReadOnlyList<ImportedRow> Rows)
{
    public bool AllGood => Rows.All(r => r.Outcome != ImportActivities.Refused);
}

/// <summary>Decides a file row by row, each as if it had been sent alone; a row known before is not recorded again.</summary>
internal static class ImportActivities
{
    public const string Recorded = "recorded";
    public const string Known = "known";
    public const string Refused = "refused";
    public const string LeftOut = "left-out";

    public static ImportDecision Decide(
        IReadOnlyList<ImportRow> rows,
        string agency,
        PlanYear year,
        IReadOnlyDictionary<string, PriorityAction> actions,
        IReadOnlyDictionary<Guid, PlanEntry> entries,
        ActivityKinds kinds,
        DateOnly today,
        bool allOrNone)
    {
        var known = new Dictionary<Guid, PlanEntry>(entries);
        var events = new List<ActivityReported>();
        var outcomes = new List<ImportedRow>();
        foreach (var row in rows)
        {
            var id = RecordActivity.IdFor(year, row.Action, agency, row.Form.AgencyReference) ?? Guid.Empty;
            var decision = RecordActivity.Decide(new(id, year, agency, row.Form), actions.GetValueOrDefault(row.Action), known.GetValueOrDefault(id), kinds, today);
            var faults = FaultsOf(row, decision.Refusal);
            if (faults.Count > 0)
            {
                outcomes.Add(new(row.Row, row.Action, null, Refused, faults));
                continue;
            }

            foreach (var reported in decision.Events.Cast<ActivityReported>())
            {
                known[id] = PlanEntriesProjection.EntryOf(reported)!;
                events.Add(reported);
            }

            outcomes.Add(new(row.Row, row.Action, id, decision.Events.Count == 0 ? Known : Recorded, []));
        }

        var decided = new ImportDecision(events, outcomes);
        return !allOrNone || decided.AllGood
            ? decided
            : new([], [.. outcomes.Select(r => r.Outcome == Recorded ? r with { Outcome = LeftOut, ActivityId = null } : r)]);
    }

    private static List<RowFault> FaultsOf(ImportRow row, Refusal? refusal)
    {
        var faults = row.Faults.ToList();
        if (refusal is { Faults: { Count: > 0 } wrong })
        {
            faults.AddRange(wrong.Select(f => new RowFault(ColumnOf(f.Pointer), f.Code, f.Mend)).Where(f => !faults.Exists(told => told.Column == f.Column)));
        }
        else if (refusal is not null && faults.Count == 0)
        {
            faults.Add(new(refusal == PlanRefusals.ReferenceKnown ? "agencyReference" : "action", refusal.Code, refusal.Sentence));
        }

        return faults;
    }

    /// <summary>A pointer ends with the name of its column.</summary>
    private static string ColumnOf(string pointer) => pointer[(pointer.LastIndexOf('/') + 1)..];
}
