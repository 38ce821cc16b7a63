using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Stalking.Contact;

/// <summary>She wants the service's help; nothing more is to be said.</summary>
public sealed record EngagementForm;

public static class EngageVictim
{
    public static Decision Decide(EngagementForm form, OpenMatter<StalkingCase> open)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (StalkingRefusals.ToWorkOn(open) is { } refusal)
        {
            return refusal;
        }

        return open.State.Status switch
        {
            < StalkingStatus.Contacted => StalkingRefusals.NotReached,
            StalkingStatus.Contacted => Decision.Record(new StalkingVictimEngaged(open.State.Id, open.Today, open.By.Agency)),
            _ => Decision.NothingToDo,
        };
    }
}
