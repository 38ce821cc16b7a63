using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Actions;

/// <summary>The owner has begun.</summary>
public static class StartAction
{
    public static Decision Decide(OpenMatter<MaracCase> open, Guid actionId) => OwnAction.Step(open, actionId, action => action.Status switch
    {
        ActionStatus.InProgress => Decision.NothingToDo,
        ActionStatus.Agreed => Decision.Record(new MaracActionStarted(open.State.Id, actionId, action.Agency, open.Today)),
        _ => OwnAction.Ended,
    });
}
