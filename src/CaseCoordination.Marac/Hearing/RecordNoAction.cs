using CaseCoordination.Kernel;
using CaseCoordination.Marac.Ending;
using CaseCoordination.Marac.Events;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Marac.Hearing;

public sealed record NoActionForm
{
    public string? Reason { get; init; }
}

/// <summary>The chair records why the meeting agreed no action; the case's work ends with it.</summary>
public static class RecordNoAction
{
    public static Decision Decide(NoActionForm form, OpenMatter<MaracCase> open)
    {
        var found = open.State;
        if (!open.By.IsChair())
        {
            return MaracRefusals.ChairOnly;
        }

        if (new Asked().Text(form.Reason, "/reason").Refusal is { } faulty)
        {
            return faulty;
        }

        return found.Status == CaseStatus.Heard
            ? Decision.Record([new NoActionsRecorded(found.Id, open.Seal(form.Reason)!.Value, open.Today), FlagFiles.Of(found, open.Today)])
            : MaracRefusals.Not(found.Status);
    }
}
