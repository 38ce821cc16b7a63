using CaseCoordination.Kernel;
using CaseCoordination.Marac.Ending;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Actions;

public sealed record CompletionForm
{
    /// <summary>What came of it.</summary>
    public string? Outcome { get; init; }
}

/// <summary>Done. With the last of them the case's work ends, and every agency's file is marked.</summary>
public static class CompleteAction
{
    public static Decision Decide(CompletionForm form, OpenMatter<MaracCase> open, Guid actionId) => OwnAction.Step(open, actionId, action =>
        new Asked().Text(form.Outcome, "/outcome").Refusal is { } faulty ? faulty
        : action.Status == ActionStatus.Completed ? Decision.NothingToDo
        : !action.IsOpen ? OwnAction.Ended
        : Decision.Record(FlagFiles.After(
            open.State, new MaracActionCompleted(open.State.Id, actionId, action.Agency, open.Seal(form.Outcome)!.Value, open.Today), open.Today)));
}
