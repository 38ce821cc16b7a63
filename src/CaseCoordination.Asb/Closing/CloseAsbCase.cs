using CaseCoordination.Asb.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Asb.Closing;

/// <summary>Why the case is closed.</summary>
public sealed record ClosureForm
{
    /// <summary>behaviour-stopped, passed-to-another-agency, no-further-evidence, subject-moved, subject-deceased or opened-in-error.</summary>
    public string? Reason { get; init; }
}

public static class CloseAsbCase
{
    public static Decision Decide(ClosureForm form, OpenMatter<AsbCase> open)
    {
        var faults = new FormFaults();
        faults.OneOf(form.Reason, AsbWords.CloseReasons, "/reason");
        return faults.Refusal is { } refusal ? refusal
            : open.State.Closed ? AsbRefusals.CaseClosed
            : open.State.Interventions.Values.Any(one => one.Phase != InterventionPhase.Ended) ? AsbRefusals.StillInForce
            : Decision.Record(new AsbCaseClosed(open.State.Id, open.State.ReferralId, form.Reason!, open.By.Agency, open.Today));
    }
}
