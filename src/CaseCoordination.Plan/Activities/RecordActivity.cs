using CaseCoordination.Kernel;
using CaseCoordination.Plan.Entries;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan.Activities;

/// <summary>An agency records what it did towards an action.</summary>
/// <param name="ActivityId">From the sender's reference, or made at the door.</param>
/// <param name="Agency">From the token.</param>
public sealed record RecordActivity(Guid ActivityId, PlanYear Year, string Agency, ActivityForm Form)
{
    /// <summary>Of one reference an agency has one activity for an action, however often it is sent.</summary>
    public static Guid? IdFor(PlanYear year, string number, string agency, string? reference) =>
        string.IsNullOrWhiteSpace(reference) ? null : NamedId.From("plan-activity", year.Printed, number, agency, reference);

    /// <param name="known">What is on record under the id.</param>
    public static Decision Decide(RecordActivity command, PriorityAction? action, PlanEntry? known, ActivityKinds kinds, DateOnly today)
    {
        if (Leads.MayNotRecord(action, command.Agency) is { } refusal)
        {
            return refusal;
        }

        var (content, faults) = ActivityRules.Read(command.Form, action!.Number, command.Year, today, kinds);
        return content is null ? PlanRefusals.ActivityFaulty(faults)
            : known is null ? Decision.Record(new ActivityReported(
                action.Id, command.ActivityId, action.Year, action.Number, command.Agency, command.Form.AgencyReference, content))
            : known.Says(content) ? Decision.NothingToDo
            : PlanRefusals.ReferenceKnown;
    }
}
