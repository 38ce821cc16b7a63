using CaseCoordination.Kernel;

namespace CaseCoordination.Plan;

/// <summary>Every "no" of this context.</summary>
public static class PlanRefusals
{
    public static readonly Refusal ActionUnknown = new("action-unknown", "The plan of that year has no action of that number.");

    public static Refusal NotALead(string number) =>
        new("not-a-lead", $"Your agency does not lead action {number}: the agencies that do, or the community safety team, record its activities.");

    public static Refusal ActivityFaulty(IReadOnlyList<Fault> faults) =>
        new("activity-not-acceptable", "The activity was not recorded, and nothing of it is stored. Mend the fields named and send it again.", faults);
}
