using System.Text.Json;
using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Messages;

namespace CaseCoordination.Isva.Closing;

/// <summary>Why the support is over.</summary>
public sealed record IsvaClosureForm
{
    public IsvaCloseReason? Reason { get; init; }
}

public static class CloseCase
{
    public static Decision Decide(IsvaClosureForm form, OpenMatter<IsvaCase> open)
    {
        if (IsvaRefusals.ToClose(open) is { } refusal)
        {
            return refusal;
        }

        return form.Reason is { } reason
            ? Decision.Record(new IsvaCaseClosed(open.State.Id, open.State.ReferralId, open.State.Agency, reason, open.Today, open.By.Agency))
            : IsvaRefusals.NotAcceptable(new Fault("/reason", "missing", "Say why the case closes, such as support-complete."));
    }

    /// <summary>Closes the referral's loop: its referrer is told what became of it, by a code alone.</summary>
    public static CloseReferral Loop(IsvaCaseClosed closed) => new()
    {
        ReferralId = closed.ReferralId,
        Service = IsvaModule.Service,
        By = closed.Agency,
        Outcome = JsonNamingPolicy.KebabCaseLower.ConvertName(closed.Reason.ToString()),
    };
}
