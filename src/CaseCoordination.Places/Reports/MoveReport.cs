using System.Collections.Frozen;
using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using static CaseCoordination.Places.Events.PlaceReportStep;

namespace CaseCoordination.Places.Reports;

/// <summary>A step of a report, on the day it was taken.</summary>
public sealed record ReportStepForm
{
    /// <summary>Today when left out.</summary>
    public DateOnly? On { get; init; }

    /// <summary>The finding of an assessment, the action assigned, or the reason why there is none.</summary>
    public string? Code { get; init; }

    /// <summary>Who is to act, by code; only where an action is assigned.</summary>
    public string? Agency { get; init; }

    /// <summary>By when; only where an action is assigned.</summary>
    public DateOnly? DueOn { get; init; }
}

/// <summary>Which step may follow where, and what it says.</summary>
/// <param name="From">Where the report stands before it.</param>
/// <param name="Codes">What it may say; none where it says nothing.</param>
public sealed record ReportStepRule(PlaceReportStep Step, FrozenSet<string> From, IReadOnlyList<string> Codes, DateOnly EffectiveFrom, bool Verified)
{
    public Rule AsRule() => new(
        $"place-step.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(Step.ToString())}",
        $"{Step} may follow {string.Join(", ", From.Order(StringComparer.Ordinal))}{(Codes.Count == 0 ? "" : $", and says one of: {string.Join(", ", Codes)}")}.",
        "A proposal: submitted, assessed, acted on or not and why, resolved, fed back",
        Verified,
        EffectiveFrom);
}

public static class MoveReport
{
    private static readonly DateOnly PlanYear = new(2022, 4, 1);

    public static readonly IReadOnlyList<ReportStepRule> Steps =
    [
        new(LocationQueried, ["submitted", "assessed", "action-assigned"], [], PlanYear, Verified: false),
        new(Assessed, ["submitted"], ["confirmed", "not-found", "not-public", "duplicate", "for-another"], PlanYear, Verified: false),
        new(
            ActionAssigned,
            ["assessed", "action-assigned"],
            ["lighting", "vegetation", "cctv", "patrol", "owner-asked-to-remove", "cleaning", "audit", "speed-check", "parking-visit", "signs", "road-scheme", "other"],
            PlanYear,
            Verified: false),
        new(NoAction, ["assessed"], ["nothing-to-do", "duplicate", "not-found", "not-ours", "no-means"], PlanYear, Verified: false),
        new(Resolved, ["action-assigned"], [], PlanYear, Verified: false),
        new(FedBack, ["resolved", "no-action"], [], PlanYear, Verified: false),
        new(Closed, ["resolved", "no-action", "fed-back"], [], PlanYear, Verified: false),
    ];

    public static ReportStepRule RuleOf(PlaceReportStep step) => Steps.Single(rule => rule.Step == step);

    /// <summary>The steps that may follow where a report stands.</summary>
    public static IEnumerable<ReportStepRule> After(string status) => Steps.Where(rule => rule.From.Contains(status));

    public static Decision Decide(PlaceReportStep step, ReportStepForm form, IReadOnlySet<string> agencies, Acting<PlaceReport> acting)
    {
        var (report, rule) = (acting.State, RuleOf(step));
        if (!rule.From.Contains(report.Status))
        {
            return PlaceRefusals.OutOfTurn;
        }

        var on = form.On ?? acting.Today;
        var faults = Check(rule, form, on, agencies, acting).ToList();
        return faults.Count > 0
            ? PlaceRefusals.NotAcceptable(faults)
            : Decision.Record(new PlaceReportMoved(
                report.Id,
                step,
                report.Kind,
                report.Source,
                form.Code,
                form.Agency,
                form.DueOn,
                step == Assessed ? on <= report.AssessBy : null,
                on.DayNumber - report.MadeOn.DayNumber,
                on,
                acting.By.Agency));
    }

    private static IEnumerable<Fault> Check(ReportStepRule rule, ReportStepForm form, DateOnly on, IReadOnlySet<string> agencies, Acting<PlaceReport> acting)
    {
        if (on > acting.Today || on < acting.State.LastOn)
        {
            yield return new("/on", "out-of-order", "Send a day that is not before the step before, and not in the future.");
        }

        if (rule.Codes.Count == 0 ? form.Code is not null : form.Code is null || !rule.Codes.Contains(form.Code))
        {
            yield return new("/code", "unknown-code", rule.Codes.Count == 0 ? "This step says nothing more: leave it out." : $"Send one of: {string.Join(", ", rule.Codes)}.");
        }

        if (rule.Step == ActionAssigned ? form.Agency is null || !agencies.Contains(form.Agency) : form.Agency is not null)
        {
            yield return new("/agency", "unknown-agency", "Send the code of the agency that is to act, with an action and with nothing else.");
        }

        if (rule.Step == ActionAssigned ? form.DueOn < on : form.DueOn is not null)
        {
            yield return new("/dueOn", "out-of-order", "Send a day on or after the step, with an action and with nothing else.");
        }
    }
}
