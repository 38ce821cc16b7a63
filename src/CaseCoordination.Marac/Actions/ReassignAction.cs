using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Actions;

public sealed record ReassignmentForm
{
    /// <summary>Code of the agency that takes it over.</summary>
    public string? Agency { get; init; }

    public DateOnly? DueOn { get; init; }
}

/// <summary>Another agency takes an action over, by a day of its own.</summary>
public static class ReassignAction
{
    /// <param name="registered">Whether the partnership knows an agency of that code.</param>
    public static Decision Decide(ReassignmentForm form, OpenMatter<MaracCase> open, Guid actionId, bool registered) => OwnAction.Step(open, actionId, action =>
        !open.By.Leads() ? MaracRefusals.CoordinatorOnly
        : new Asked()
            .Holds(registered, "/agency", "unknown-agency", "Send the code of an agency of this partnership.")
            .Holds(form.DueOn >= open.Today, "/dueOn", "out-of-range", "Send a day from today on.").Refusal is { } faulty ? faulty
        : open.State.Excluded.Contains(form.Agency!) ? MaracRefusals.Conflicted
        : !action.IsOpen ? OwnAction.Ended
        : action.Agency == form.Agency && action.DueOn == form.DueOn ? Decision.NothingToDo
        : Decision.Record(new MaracActionReassigned(open.State.Id, actionId, action.Agency, form.Agency!, form.DueOn!.Value, open.Today)));
}
