using CaseCoordination.Kernel;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan.Activities;

/// <summary>How an activity really was; it replaces what was recorded, whole.</summary>
public sealed record ActivityCorrection
{
    /// <summary>typing-error, counted-anew, wrong-day, wrong-kind or other.</summary>
    public string? Reason { get; init; }

    /// <summary>The whole activity anew; its reference stays what it was.</summary>
    public ActivityForm? Activity { get; init; }
}

/// <summary>Why an activity is none.</summary>
public sealed record ActivityWithdrawal
{
    /// <summary>did-not-happen, recorded-twice, wrong-action or other.</summary>
    public string? Reason { get; init; }
}

/// <summary>Whoever recorded an activity, or runs the plan, puts it right.</summary>
public static class CorrectActivity
{
    public static readonly IReadOnlyList<string> Reasons = ["typing-error", "counted-anew", "wrong-day", "wrong-kind", "other"];
    public static readonly IReadOnlyList<string> WithdrawalReasons = ["did-not-happen", "recorded-twice", "wrong-action", "other"];

    public static Decision Decide(ActivityCorrection form, string by, PriorityAction? action, PlanEntry? entry, ActivityKinds kinds, PlanYear year, DateOnly today)
    {
        if (MayNot(action, entry, by) is { } refusal)
        {
            return refusal;
        }

        var faults = new List<Fault>();
        ReasonOf(form.Reason, Reasons, faults);
        var (content, wrong) = ActivityRules.Read(form.Activity ?? new(), action!.Number, year, today, kinds);
        faults.AddRange(wrong.Select(f => f with { Pointer = $"/activity{f.Pointer}" }));
        return faults.Count > 0 ? PlanRefusals.ActivityFaulty(faults)
            : entry!.Says(content!) ? Decision.NothingToDo
            : Decision.Record(new ActivityCorrected(
                action.Id, entry.Id, action.Year, action.Number, entry.Agency, entry.AgencyReference, by, form.Reason!, content!, today));
    }

    public static Decision Decide(ActivityWithdrawal form, string by, PriorityAction? action, PlanEntry? entry, DateOnly today)
    {
        if (MayNot(action, entry, by) is { } refusal)
        {
            return refusal;
        }

        var faults = new List<Fault>();
        ReasonOf(form.Reason, WithdrawalReasons, faults);
        return faults.Count > 0
            ? PlanRefusals.ActivityFaulty(faults)
            : Decision.Record(new ActivityWithdrawn(action!.Id, entry!.Id, action.Year, action.Number, by, entry.Kind, entry.On, form.Reason!, today));
    }

    private static Refusal? MayNot(PriorityAction? action, PlanEntry? entry, string by) =>
        action is null || entry is null || entry.ActionId != action.Id || entry.Type != PlanEntry.Activity ? PlanRefusals.ActionUnknown
        : by != entry.Agency && by != Leads.CommunitySafetyTeam ? PlanRefusals.NotYours
        : entry.Withdrawn is not null ? PlanRefusals.Withdrawn
        : null;

    private static void ReasonOf(string? reason, IReadOnlyList<string> reasons, List<Fault> faults)
    {
        if (reason is null || !reasons.Contains(reason))
        {
            faults.Add(new("/reason", "not-a-choice", $"Send one of {string.Join(", ", reasons)}."));
        }
    }
}
