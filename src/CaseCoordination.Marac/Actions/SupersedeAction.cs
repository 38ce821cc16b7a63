using CaseCoordination.Kernel;
using CaseCoordination.Marac.Ending;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Actions;

public sealed record SupersessionForm
{
    /// <summary>The action of the same case that stands in its place.</summary>
    public Guid? By { get; init; }
}

/// <summary>Another action of the case stands in its place.</summary>
public static class SupersedeAction
{
    public static Decision Decide(SupersessionForm form, OpenMatter<MaracCase> open, Guid actionId) => OwnAction.Step(open, actionId, action =>
        !open.By.Leads() ? MaracRefusals.CoordinatorOnly
        : new Asked().Holds(
            form.By is { } other && other != actionId && open.State.Actions.ContainsKey(other), "/by", "unknown-action", "Send the id of another action of this case.")
            .Refusal is { } faulty ? faulty
        : action.Status == ActionStatus.Superseded ? Decision.NothingToDo
        : !action.IsOpen ? OwnAction.Ended
        : Decision.Record(FlagFiles.After(open.State, new MaracActionSuperseded(open.State.Id, actionId, form.By!.Value, open.Today), open.Today)));
}
