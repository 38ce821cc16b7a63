using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Allocation;

/// <summary>No adviser is free.</summary>
public sealed record WaitingForm
{
    /// <summary>standard, raised or urgent.</summary>
    public WaitPriority? Priority { get; init; }
}

public static class WaitlistCase
{
    /// <summary>Sent again with another priority it moves within the list; its day there is then a new one.</summary>
    public static Decision Decide(WaitingForm form, OpenMatter<IsvaCase> open)
    {
        if (IsvaRefusals.ToStep(open, IsvaStatus.ConsentConfirmed, IsvaStatus.Waitlisted, IsvaStatus.Reopened) is { } refusal)
        {
            return refusal;
        }

        return form.Priority switch
        {
            null => IsvaRefusals.NotAcceptable(new Fault("/priority", "missing", "Say standard, raised or urgent.")),
            { } same when same == open.State.Waits => Decision.NothingToDo,
            { } priority => Decision.Record(new IsvaCaseWaitlisted(open.State.Id, priority, open.Today, open.By.Agency)),
        };
    }
}
