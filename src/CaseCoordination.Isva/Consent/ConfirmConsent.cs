using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva.Consent;

/// <summary>What the person said when the service itself asked.</summary>
public sealed record IsvaConsentForm
{
    /// <summary>True when the support is wanted; false closes the case.</summary>
    public bool? Given { get; init; }

    /// <summary>adult; under 16 gillick-competent or parental-responsibility. Required with <c>given: true</c>.</summary>
    public ConsentGiver? ConsentBy { get; init; }
}

/// <summary>Support is voluntary (Home Office, The role of the ISVA: essential elements).</summary>
public static class ConfirmConsent
{
    public static readonly Rule Rule = new(
        "isva-consent-age", "Under 16 a child consents who understands what it means, or someone with parental responsibility does; nobody consents for who is older.",
        "Gillick v West Norfolk and Wisbech AHA [1986] AC 112", Verified: false);

    public static Decision Decide(IsvaConsentForm form, OpenMatter<IsvaCase> open)
    {
        if (IsvaRefusals.ToStep(open, IsvaStatus.Received) is { } refusal)
        {
            return refusal;
        }

        var state = open.State;
        return form switch
        {
            { Given: null } => IsvaRefusals.NotAcceptable(new Fault("/given", "missing", "Say true or false.")),
            { Given: false } => Decision.Record(new IsvaCaseClosed(state.Id, state.ReferralId, state.Agency, IsvaCloseReason.ClientDeclined, open.Today, open.By.Agency)),
            _ when FaultOf(form.ConsentBy, state) is { } fault => IsvaRefusals.NotAcceptable(fault),
            _ => Decision.Record(new IsvaConsentConfirmed(state.Id, form.ConsentBy!.Value, open.Today, open.By.Agency)),
        };
    }

    internal static Fault? FaultOf(ConsentGiver? giver, IsvaCase state) => (giver, state.Under16) switch
    {
        (null, _) => new("/consentBy", "missing", "Say who consents: adult, gillick-competent or parental-responsibility."),
        (ConsentGiver.Adult, true) => new("/consentBy", "under-16", "Under 16 it is gillick-competent or parental-responsibility."),
        (ConsentGiver.GillickCompetent or ConsentGiver.ParentalResponsibility, false) => new("/consentBy", "not-under-16", "From 16 on it is adult: nobody else consents for them."),
        _ => null,
    };
}
