using CaseCoordination.Kernel;

namespace CaseCoordination.Plan;

/// <summary>Every "no" of this context.</summary>
public static class PlanRefusals
{
    public static readonly Refusal ActionUnknown = new("action-unknown", "The plan of that year has no action of that number, or the action no such activity.");

    public static readonly Refusal NotYours = new("not-your-activity", "The agency that recorded something, or the community safety team, puts it right.");

    public static readonly Refusal Withdrawn = new("activity-withdrawn", "The activity was withdrawn: record it anew if it happened after all.");

    public static readonly Refusal EntryWithdrawn = new("plan-entry-withdrawn", "The entry was withdrawn: record it anew if it holds after all.");

    public static readonly Refusal ReferenceKnown = new(
        "activity-reference-known", "Under this reference your agency recorded something else for the action: correct that activity, or send a new reference.");

    public static readonly Refusal NotYoursToAdopt = new("not-yours-to-do", "The community safety team adopts the plan.");

    public static readonly Refusal PlanThere = new("plan-adopted", "The plan of that year is adopted: its actions are worked on now, and its draft is over.");

    public static Refusal DraftUndecided(IReadOnlyList<Fault> faults) =>
        new("plan-draft-undecided", "Nothing was adopted. Decide about each action of the draft, and keep or add one at least.", faults);

    public static Refusal NotALead(string number) =>
        new("not-a-lead", $"Your agency does not lead action {number}: the agencies that do, or the community safety team, record its activities.");

    public static Refusal ActivityFaulty(IReadOnlyList<Fault> faults) =>
        new("activity-not-acceptable", "The activity was not recorded, and nothing of it is stored. Mend the fields named and send it again.", faults);

    public static Refusal EntryFaulty(IReadOnlyList<Fault> faults) =>
        new("plan-entry-not-acceptable", "It was not recorded, and nothing of it is stored. Mend the fields named and send it again.", faults);

    public static Refusal FileUnreadable(IReadOnlyList<Fault> faults) =>
        new("file-not-acceptable", "The file was not read, and nothing of it is stored. Mend what is named and send it again.", faults);

    public static Refusal RowsFaulty(IReadOnlyList<Fault> faults) =>
        new("rows-not-acceptable", "Some rows cannot be recorded, so none was. Mend them, or send the file again and take the good rows.", faults);
}
