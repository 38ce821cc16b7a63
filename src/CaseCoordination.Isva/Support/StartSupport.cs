using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Support;

/// <summary>The support begins; nothing more is to be said.</summary>
public sealed record SupportStartForm;

public static class StartSupport
{
    public static Decision Decide(SupportStartForm form, OpenMatter<IsvaCase> open)
    {
        ArgumentNullException.ThrowIfNull(form);
        return IsvaRefusals.ToStep(open, IsvaStatus.NeedsAssessed) is { } refusal
            ? refusal
            : Decision.Record(new IsvaSupportStarted(open.State.Id, open.Today, open.By.Agency));
    }
}
