using System.Text.Json;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Messages;
using CaseCoordination.Stalking.Contact;
using CaseCoordination.Stalking.Events;

namespace CaseCoordination.Stalking.Closing;

/// <summary>Why the service's work is done.</summary>
public sealed record ClosureForm
{
    public StalkingCloseReason? Reason { get; init; }
}

public static class CloseCase
{
    public static Decision Decide(ClosureForm form, OpenMatter<StalkingCase> open)
    {
        if (StalkingRefusals.ToClose(open) is { } refusal)
        {
            return refusal;
        }

        if (form.Reason is not { } reason)
        {
            return StalkingRefusals.NotAcceptable([new("/reason", "missing", "Say why the case closes, such as needs-met.")]);
        }

        return reason == StalkingCloseReason.Uncontactable && open.State.FailedAttempts < AttemptContact.Needed
            ? StalkingRefusals.TooFewAttempts
            : Decision.Record(new StalkingCaseClosed(open.State.Id, open.State.ReferralId, open.State.Agency, reason, open.Today, open.By.Agency));
    }

    /// <summary>Closes the referral's loop: its referrer is told what became of it, by a code alone.</summary>
    public static CloseReferral Loop(StalkingCaseClosed closed) => new()
    {
        ReferralId = closed.ReferralId,
        Service = StalkingModule.Service,
        By = closed.Agency,
        Outcome = JsonNamingPolicy.KebabCaseLower.ConvertName(closed.Reason.ToString()),
    };
}
