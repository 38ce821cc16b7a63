using CaseCoordination.Kernel;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Evidence;
using CaseCoordination.Plan.Kinds;
using CaseCoordination.Plan.Milestones;
using CaseCoordination.Plan.Progress;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Plan.Entries;

/// <summary>What really became of a milestone; it replaces what was recorded, whole.</summary>
public sealed record MilestoneCorrection
{
    /// <summary>typing-error, wrong-day, wrong-kind, known-better or other.</summary>
    public string? Reason { get; init; }

    /// <summary>The whole of it anew.</summary>
    public MilestoneForm? Milestone { get; init; }
}

/// <summary>What evidence really is; it replaces what was filed, whole.</summary>
public sealed record EvidenceCorrection
{
    /// <summary>typing-error, wrong-day, wrong-kind, known-better or other.</summary>
    public string? Reason { get; init; }

    /// <summary>The whole of it anew.</summary>
    public EvidenceForm? Evidence { get; init; }
}

/// <summary>How an action really stands; it replaces what was said, whole.</summary>
public sealed record ProgressCorrection
{
    /// <summary>typing-error, wrong-day, wrong-kind, known-better or other.</summary>
    public string? Reason { get; init; }

    /// <summary>The whole of it anew.</summary>
    public ProgressForm? Progress { get; init; }
}

/// <summary>Why a milestone, evidence or progress is none.</summary>
public sealed record EntryWithdrawal
{
    /// <summary>did-not-happen, recorded-twice, wrong-action or other.</summary>
    public string? Reason { get; init; }
}

/// <summary>An entry somebody puts right: as it stands, and the version of it they saw.</summary>
public sealed record EntryAtHand(PriorityAction? Action, PlanEntry? Entry, string Type, string By, long Seen, PlanYear Year, DateOnly Today)
{
    /// <summary>Whoever recorded it, or runs the plan, puts it right, while it is what they saw. Null when they may.</summary>
    public Refusal? MayNot() =>
        Action is null || Entry is null || Entry.ActionId != Action.Id || Entry.Type != Type ? PlanRefusals.ActionUnknown
        : By != Entry.Agency && By != Leads.CommunitySafetyTeam ? PlanRefusals.NotYours
        : Entry.Withdrawn is not null ? (Type == PlanEntry.Activity ? PlanRefusals.Withdrawn : PlanRefusals.EntryWithdrawn)
        : Seen != Entry.Version ? MatterRefusals.MovedOn
        : null;
}

/// <summary>Puts milestones, evidence and progress right; an activity's rules stand in <see cref="CorrectActivity"/>.</summary>
public static class CorrectEntry
{
    public static readonly IReadOnlyList<string> Reasons = ["typing-error", "wrong-day", "wrong-kind", "known-better", "other"];

    /// <param name="evidenceKnown">Whether the evidence named is filed with this action.</param>
    public static Decision Decide(MilestoneCorrection form, EntryAtHand at, bool evidenceKnown, ActivityKinds kinds)
    {
        if (at.MayNot() is { } refusal)
        {
            return refusal;
        }

        var (content, faults) = RecordMilestone.Read(form.Milestone ?? new(), at.Action!.Number, evidenceKnown, kinds, at.Year, at.Today);
        return Corrected(form.Reason, "milestone", faults, at, () => new MilestoneCorrected(
            at.Action.Id, at.Entry!.Id, at.Action.Year, at.Action.Number, at.Entry.Agency, at.By, form.Reason!, content!, at.Today));
    }

    public static Decision Decide(EvidenceCorrection form, EntryAtHand at, ActivityKinds kinds)
    {
        if (at.MayNot() is { } refusal)
        {
            return refusal;
        }

        var (content, faults) = FileEvidence.Read(form.Evidence ?? new(), at.Action!.Number, kinds, at.Year, at.Today);
        return Corrected(form.Reason, "evidence", faults, at, () => new EvidenceCorrected(
            at.Action.Id, at.Entry!.Id, at.Action.Year, at.Action.Number, at.Entry.Agency, at.By, form.Reason!, content!, at.Today));
    }

    public static Decision Decide(ProgressCorrection form, EntryAtHand at)
    {
        if (at.MayNot() is { } refusal)
        {
            return refusal;
        }

        var (content, faults) = RateProgress.Read(form.Progress ?? new(), at.Year, at.Today);
        return Corrected(form.Reason, "progress", faults, at, () => new ProgressCorrected(
            at.Action!.Id, at.Entry!.Id, at.Action.Year, at.Action.Number, at.Entry.Agency, at.By, form.Reason!, content! with { RatedOn = at.Entry.On }, at.Today));
    }

    public static Decision Decide(EntryWithdrawal form, EntryAtHand at)
    {
        if (at.MayNot() is { } refusal)
        {
            return refusal;
        }

        var faults = CorrectActivity.ReasonOf(form.Reason, CorrectActivity.WithdrawalReasons).ToList();
        return faults.Count > 0
            ? PlanRefusals.EntryFaulty(faults)
            : Decision.Record(new PlanEntryWithdrawn(
                at.Action!.Id, at.Entry!.Id, at.Action.Year, at.Action.Number, at.By, at.Type, at.Entry.Kind, at.Entry.On, form.Reason!, at.Today));
    }

    private static Decision Corrected(string? reason, string part, IReadOnlyList<Fault> wrong, EntryAtHand at, Func<object> corrected)
    {
        List<Fault> faults = [.. CorrectActivity.ReasonOf(reason, Reasons), .. wrong.Select(f => f with { Pointer = $"/{part}{f.Pointer}" })];
        if (faults.Count > 0)
        {
            return PlanRefusals.EntryFaulty(faults);
        }

        var @event = corrected();
        return PlanEntriesProjection.EntryOf(@event)!.Says(at.Entry!) ? Decision.NothingToDo : Decision.Record(@event);
    }
}
