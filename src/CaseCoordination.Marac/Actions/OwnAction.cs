using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Actions;

/// <summary>What every step of an action asks first: that it is there, open, and the actor's own or theirs to lead.</summary>
internal static class OwnAction
{
    public static Decision Step(OpenMatter<MaracCase> open, Guid actionId, Func<ActionState, Decision> step) => open.State switch
    {
        { Status: not (CaseStatus.ActionsOpen or CaseStatus.TransferPending) } found when !found.Actions.ContainsKey(actionId) => MaracRefusals.Not(found.Status),
        var found when !found.Actions.TryGetValue(actionId, out var action) => MaracRefusals.ActionUnknown,
        var found when found.Actions[actionId].Agency != open.By.Agency && !open.By.Leads() => MaracRefusals.OtherAgencys,
        { Status: not (CaseStatus.ActionsOpen or CaseStatus.TransferPending) } found => MaracRefusals.Not(found.Status),
        var found => step(found.Actions[actionId]),
    };

    public static readonly Refusal Ended = new("action-ended", "The action has ended: nothing more is recorded of it.");
}
