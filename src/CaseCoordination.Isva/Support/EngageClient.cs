using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Support;

/// <summary>They want the support; nothing more is to be said.</summary>
public sealed record IsvaEngagementForm;

public static class EngageClient
{
    public static Decision Decide(IsvaEngagementForm form, OpenMatter<IsvaCase> open)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (IsvaRefusals.ToStep(open, IsvaStatus.ContactAttempted) is { } refusal)
        {
            return refusal;
        }

        return open.State.Reached ? Decision.Record(new IsvaClientEngaged(open.State.Id, open.Today, open.By.Agency)) : IsvaRefusals.OutOfTurn;
    }
}
