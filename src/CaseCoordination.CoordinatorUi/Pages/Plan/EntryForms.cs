using System.Globalization;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Evidence;
using CaseCoordination.Plan.Milestones;
using CaseCoordination.Plan.Progress;
using CaseCoordination.Plan.Reports;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>What was filled in, as the entry it tells of; and an entry as it would have been filled in.</summary>
internal static class EntryForms
{
    public static ProgressForm Progress(PlanForm form) => new() { Quarter = form.Of("progress-quarter"), Rating = form.Of("progress-rating"), Narrative = form.Of("progress-narrative") };

    /// <param name="evidence">Not asked here: it stays what it was.</param>
    public static MilestoneForm Milestone(PlanForm form, Guid? evidence) => new()
    {
        Milestone = form.Of("milestone-milestone"),
        Outcome = form.Of("milestone-outcome"),
        On = form.DayOf("milestone-on"),
        Worth = form.NumberOf("milestone-worth"),
        HoldsUntil = form.DayOf("milestone-holdsUntil"),
        Reason = form.Of("milestone-reason"),
        EvidenceId = evidence,
    };

    public static EvidenceForm Evidence(PlanForm form) => new()
    {
        Shows = form.Of("evidence-shows"),
        Title = form.Of("evidence-title"),
        Type = form.Of("evidence-type"),
        DatedOn = form.DayOf("evidence-datedOn"),
        KeptAt = form.Of("evidence-keptAt"),
    };

    public static ReportedFigureForm Figure(PlanForm form) => new()
    {
        Measure = form.Of("figure-measure"),
        From = form.DayOf("figure-from"),
        To = form.DayOf("figure-to"),
        Value = form.NumberOf("figure-value"),
        Method = form.Of("figure-method"),
    };

    public static PlanForm Filled(PlanEntry entry) => entry.Type switch
    {
        PlanEntry.Progress => Of(entry, new() { ["progress-quarter"] = entry.Outcome, ["progress-rating"] = entry.Kind, ["progress-narrative"] = entry.Words }),
        PlanEntry.Milestone => Of(entry, new()
        {
            ["milestone-milestone"] = entry.Kind,
            ["milestone-outcome"] = entry.Outcome == "reached" ? "reached" : "missed",
            ["milestone-worth"] = entry.Quantities.TryGetValue("worth", out var worth) ? worth.ToString("0.##", CultureInfo.InvariantCulture) : null,
            ["milestone-reason"] = entry.Outcome == "reached" ? null : entry.Outcome,
        }).With("milestone-on", entry.On).With("milestone-holdsUntil", entry.HoldsUntil),
        _ => Of(entry, new()
        {
            ["evidence-shows"] = entry.Kind,
            ["evidence-title"] = entry.Words,
            ["evidence-type"] = entry.Outcome,
            ["evidence-keptAt"] = entry.KeptAt,
        }).With("evidence-datedOn", entry.On),
    };

    private static PlanForm Of(PlanEntry entry, Dictionary<string, string?> told) => new() { Choice = entry.Type, Told = told };
}
