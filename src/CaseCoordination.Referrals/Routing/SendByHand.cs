using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Acting;
using CaseCoordination.Referrals.Answers;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Routing;

/// <summary>The coordinator sends a referral to a service, as when no rule did.</summary>
public sealed record SendingForm
{
    public string? Service { get; init; }

    /// <summary>Why; at most 4,000 characters.</summary>
    public string? Why { get; init; }
}

public static class SendByHand
{
    public static Decision Decide(SendingForm form, OpenMatter<Referral> open, LoopRules rules)
    {
        if (!open.By.Roles.Contains(Role.Coordinator))
        {
            return ReferralRefusals.NotTheCoordinator;
        }

        if (form.Service is not { } service
            || !rules.Services.ContainsKey(service) || !rules.AgencyOf.TryGetValue(service, out var agency) || open.State.Loops.ContainsKey(service))
        {
            return ReferralRefusals.UnknownService("/service");
        }

        if (Note.MissingOrFaulty(form.Why, "/why") is { } fault)
        {
            return ReferralRefusals.NotAcceptable(fault);
        }

        return rules.Allows(service, open.State.Consent)
            ? Decision.Record([
                new ReferralSentByHand(open.State.Id, service, agency, open.By.Agency, open.Seal(form.Why)!.Value, open.Today),
                .. rules.Clocks(open.State.Id, service, agency, open.Now),
            ])
            : ReferralRefusals.ConsentNeeded(service);
    }
}
