using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Allocation;

/// <summary>An adviser takes it; which one is the service's own to know.</summary>
public sealed record AllocationForm;

public static class AllocateCase
{
    public static Decision Decide(AllocationForm form, OpenMatter<IsvaCase> open)
    {
        ArgumentNullException.ThrowIfNull(form);
        return IsvaRefusals.ToStep(open, IsvaStatus.ConsentConfirmed, IsvaStatus.Waitlisted, IsvaStatus.Reopened) is { } refusal
            ? refusal
            : Decision.Record(new IsvaCaseAllocated(open.State.Id, open.Today, open.By.Agency));
    }
}
