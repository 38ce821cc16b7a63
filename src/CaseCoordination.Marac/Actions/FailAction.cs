using CaseCoordination.Kernel;
using CaseCoordination.Marac.Ending;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Actions;

public sealed record FailureForm
{
    /// <summary>agency-failure, or circumstances-changed.</summary>
    public NotDoneBecause? Because { get; init; }

    public string? Why { get; init; }
}

/// <summary>Not done: minutes distinguish what was not possible any more from what an agency did not do.</summary>
public static class FailAction
{
    public static readonly Rule Rule = new(
        "marac-action-not-done", "Of an action not done it is said whether circumstances changed or the agency did not do it.",
        "SafeLives minutes template, action review", Verified: true);

    public static Decision Decide(FailureForm form, OpenMatter<MaracCase> open, Guid actionId) => OwnAction.Step(open, actionId, action =>
        new Asked()
            .Holds(form.Because is { } known && Enum.IsDefined(known), "/because", "missing", "Say agency-failure or circumstances-changed.")
            .Text(form.Why, "/why").Refusal is { } faulty ? faulty
        : action.Status is ActionStatus.NotCompleted or ActionStatus.NotPossible ? Decision.NothingToDo
        : !action.IsOpen ? OwnAction.Ended
        : Decision.Record(FlagFiles.After(
            open.State, new MaracActionNotDone(open.State.Id, actionId, action.Agency, form.Because!.Value, open.Seal(form.Why)!.Value, open.Today), open.Today)));
}
