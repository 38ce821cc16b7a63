using CaseCoordination.Kernel;
using CaseCoordination.Plan.Activities;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan.Milestones;

/// <summary>A milestone as an agency tells of it.</summary>
public sealed record MilestoneForm
{
    /// <summary>Which milestone of the action, by its code.</summary>
    public string? Milestone { get; init; }

    /// <summary>reached or missed.</summary>
    public string? Outcome { get; init; }

    /// <summary>The day it was reached, or should have been.</summary>
    public DateOnly? On { get; init; }

    /// <summary>For a milestone counted in something, such as months of funding; 1 otherwise.</summary>
    public decimal? Worth { get; init; }

    /// <summary>The last day it stands, such as a funding's.</summary>
    public DateOnly? HoldsUntil { get; init; }

    /// <summary>With missed: no-funding, no-staff, partner-not-ready, postponed, lost or other.</summary>
    public string? Reason { get; init; }

    /// <summary>The evidence that shows it, filed before.</summary>
    public Guid? EvidenceId { get; init; }
}

public static class RecordMilestone
{
    public static readonly IReadOnlyList<string> Reasons = ["no-funding", "no-staff", "partner-not-ready", "postponed", "lost", "other"];

    /// <param name="evidenceKnown">Whether the evidence named is filed with this action.</param>
    public static Decision Decide(
        MilestoneForm form, Guid entryId, string agency, PriorityAction? action, bool evidenceKnown, ActivityKinds kinds, PlanYear year, DateOnly today)
    {
        if (Leads.MayNotRecord(action, agency) is { } refusal)
        {
            return refusal;
        }

        var (content, faults) = Read(form, action!.Number, evidenceKnown, kinds, year, today);
        return content is null ? PlanRefusals.EntryFaulty(faults)
            : content.Outcome == "reached" ? Decision.Record(new MilestoneReached(
                action.Id, entryId, action.Year, action.Number, agency, content.Milestone, content.On, content.Worth, content.HoldsUntil, content.EvidenceId))
            : Decision.Record(new MilestoneMissed(
                action.Id, entryId, action.Year, action.Number, agency, content.Milestone, content.On, content.MissedBecause!, content.EvidenceId));
    }

    /// <summary>What the form says of a milestone of the action, or every fault in it.</summary>
    public static (MilestoneContent? Content, IReadOnlyList<Fault> Faults) Read(
        MilestoneForm form, string number, bool evidenceKnown, ActivityKinds kinds, PlanYear year, DateOnly today)
    {
        var faults = new List<Fault>();
        var known = kinds.Milestones.Where(m => m.Action == number).ToList();
        var milestone = known.Find(m => m.Code == form.Milestone);
        if (milestone is null)
        {
            faults.Add(new("/milestone", "not-a-choice", $"Send one of {string.Join(", ", known.Select(m => m.Code).DefaultIfEmpty("no milestone: the action has none"))}."));
        }

        ActivityRules.CheckDay(form.On, year, today, "/on", faults);
        CheckOutcome(form, milestone, evidenceKnown, faults);
        return faults.Count > 0 ? (null, faults)
            : form.Outcome == "reached" ? (new(form.Milestone!, "reached", form.On!.Value, form.Worth ?? 1, form.HoldsUntil, null, form.EvidenceId), [])
            : (new(form.Milestone!, "missed", form.On!.Value, 0, null, form.Reason, form.EvidenceId), []);
    }

    private static void CheckOutcome(MilestoneForm form, MilestoneKind? milestone, bool evidenceKnown, List<Fault> faults)
    {
        if (form.Outcome is not ("reached" or "missed"))
        {
            faults.Add(new("/outcome", "not-a-choice", "Send reached or missed."));
        }

        if (form.Outcome == "missed" && (form.Reason is null || !Reasons.Contains(form.Reason)))
        {
            faults.Add(new("/reason", "not-a-choice", $"Send one of {string.Join(", ", Reasons)}."));
        }

        if (form.Worth is { } worth && (worth <= 0 || worth > (milestone?.Most ?? 1)))
        {
            faults.Add(new("/worth", "out-of-range", $"Send more than 0 and at most {milestone?.Most ?? 1}, or leave it out."));
        }

        if (form.HoldsUntil < form.On)
        {
            faults.Add(new("/holdsUntil", "before-start", "Send a day on or after the one it was reached."));
        }

        if (form.EvidenceId is not null && !evidenceKnown)
        {
            faults.Add(new("/evidenceId", "unknown", "File the evidence with this action first, and send the id it got."));
        }
    }
}
