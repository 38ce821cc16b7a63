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

    public static Decision Decide(ActivityCorrection form, EntryAtHand at, ActivityKinds kinds)
    {
        if (at.MayNot() is { } refusal)
        {
            return refusal;
        }

        var (content, wrong) = ActivityRules.Read(form.Activity ?? new(), at.Action!.Number, at.Year, at.Today, kinds);
        List<Fault> faults = [.. ReasonOf(form.Reason, Reasons), .. wrong.Select(f => f with { Pointer = $"/activity{f.Pointer}" })];
        return faults.Count > 0 ? PlanRefusals.ActivityFaulty(faults)
            : at.Entry!.Says(content!) ? Decision.NothingToDo
            : Decision.Record(new ActivityCorrected(
                at.Action.Id, at.Entry.Id, at.Action.Year, at.Action.Number, at.Entry.Agency, at.Entry.AgencyReference, at.By, form.Reason!, content!, at.Today));
    }

    public static Decision Decide(ActivityWithdrawal form, EntryAtHand at)
    {
        if (at.MayNot() is { } refusal)
        {
            return refusal;
        }

        var faults = ReasonOf(form.Reason, WithdrawalReasons).ToList();
        return faults.Count > 0
            ? PlanRefusals.ActivityFaulty(faults)
            : Decision.Record(new ActivityWithdrawn(at.Action!.Id, at.Entry!.Id, at.Action.Year, at.Action.Number, at.By, at.Entry.Kind, at.Entry.On, form.Reason!, at.Today));
    }

    public static IEnumerable<Fault> ReasonOf(string? reason, IReadOnlyList<string> reasons) =>
        reason is null || !reasons.Contains(reason) ? [new("/reason", "not-a-choice", $"Send one of {string.Join(", ", reasons)}.")] : [];
}
