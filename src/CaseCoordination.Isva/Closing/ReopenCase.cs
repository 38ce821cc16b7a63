using CaseCoordination.Isva.Consent;
using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Closing;

/// <summary>They came back; what they consented to then is over.</summary>
public sealed record ReopeningForm
{
    /// <summary>Who consents now: adult; under 16 gillick-competent or parental-responsibility.</summary>
    public ConsentGiver? ConsentBy { get; init; }
}

public static class ReopenCase
{
    public static Decision Decide(ReopeningForm form, OpenMatter<IsvaCase> open)
    {
        var state = open.State;
        if (state.Agency != open.By.Agency)
        {
            return IsvaRefusals.NotTheService;
        }

        // A referral that ended at its loop left no reason here: the case was never the service's to take up again.
        if (state is not { Status: IsvaStatus.Closed, CloseReason: { } reason } || reason == IsvaCloseReason.Deceased)
        {
            return IsvaRefusals.OutOfTurn;
        }

        return ConfirmConsent.FaultOf(form.ConsentBy, state) is { } fault
            ? IsvaRefusals.NotAcceptable(fault)
            : Decision.Record(new IsvaCaseReopened(state.Id, form.ConsentBy!.Value, open.Today, open.By.Agency));
    }
}
