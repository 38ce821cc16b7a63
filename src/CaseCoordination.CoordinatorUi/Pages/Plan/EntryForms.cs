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
        On = PlanField.DayOf(form.Of("milestone-on")),
        Worth = PlanField.NumberOf(form.Of("milestone-worth")),
        HoldsUntil = PlanField.DayOf(form.Of("milestone-holdsUntil")),
        Reason = form.Of("milestone-reason"),
        EvidenceId = evidence,
    };

    public static EvidenceForm Evidence(PlanForm form) => new()
    {
        Shows = form.Of("evidence-shows"),
        Title = form.Of("evidence-title"),
        Type = form.Of("evidence-type"),
        DatedOn = PlanField.DayOf(form.Of("evidence-datedOn")),
        KeptAt = form.Of("evidence-keptAt"),
    };

    public static ReportedFigureForm Figure(PlanForm form) => new()
    {
        Measure = form.Of("figure-measure"),
        From = PlanField.DayOf(form.Of("figure-from")),
        To = PlanField.DayOf(form.Of("figure-to")),
        Value = PlanField.NumberOf(form.Of("figure-value")),
        Method = form.Of("figure-method"),
    };

    public static PlanForm Filled(PlanEntry entry) => new()
    {
        Choice = entry.Type,
        Told = entry.Type switch
        {
            PlanEntry.Progress => new() { ["progress-quarter"] = entry.Outcome, ["progress-rating"] = entry.Kind, ["progress-narrative"] = entry.Words },
            PlanEntry.Milestone => new()
            {
                ["milestone-milestone"] = entry.Kind,
                ["milestone-outcome"] = entry.Outcome == "reached" ? "reached" : "missed",
                ["milestone-on"] = Day(entry.On),
                ["milestone-worth"] = entry.Quantities.TryGetValue("worth", out var worth) ? worth.ToString("0.##", CultureInfo.InvariantCulture) : null,
                ["milestone-holdsUntil"] = Day(entry.HoldsUntil),
                ["milestone-reason"] = entry.Outcome == "reached" ? null : entry.Outcome,
            },
            _ => new()
            {
                ["evidence-shows"] = entry.Kind,
                ["evidence-title"] = entry.Words,
                ["evidence-type"] = entry.Outcome,
                ["evidence-datedOn"] = Day(entry.On),
                ["evidence-keptAt"] = entry.KeptAt,
            },
        },
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
