using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Isva;

/// <summary>Every "no" of this context.</summary>
public static class IsvaRefusals
{
    public static readonly Refusal NotTheService = new("not-the-service", "Only the agency whose service has the case works on it.");

    public static readonly Refusal NotAccepted = new("case-not-accepted", "The referral is not accepted yet: answer it first, at the referral.");

    public static readonly Refusal Closed = new("case-closed", "The case is closed: it is reopened with consent given anew, or left as it is.");

    public static readonly Refusal Withdrawn = new("consent-withdrawn", "Consent was taken back: the case can be closed, and nothing else.");

    public static readonly Refusal OutOfTurn = new("step-out-of-turn", "The case does not stand where this step can follow: read it for where it stands.");

    public static Refusal NotAcceptable(params IReadOnlyList<Fault> faults) =>
        new("case-entry-not-acceptable", "Nothing was recorded. Mend the fields named and send it again.", faults);

    /// <summary>Why nobody may take this step now; null when the service's agency may.</summary>
    /// <param name="from">Where the case must stand; anywhere when none is named.</param>
    public static Refusal? ToStep(OpenMatter<IsvaCase> open, params ReadOnlySpan<IsvaStatus> from) => open.State switch
    {
        _ when ToClose(open) is { } refusal => refusal,
        { ConsentWithdrawn: true } => Withdrawn,
        var state when !from.IsEmpty && !from.Contains(state.Status) => OutOfTurn,
        _ => null,
    };

    /// <summary>The same for closing, which a withdrawal of consent does not hinder.</summary>
    public static Refusal? ToClose(OpenMatter<IsvaCase> open) => open.State switch
    {
        var state when state.Agency != open.By.Agency => NotTheService,
        { Status: IsvaStatus.Closed } => Closed,
        { Accepted: false } => NotAccepted,
        _ => null,
    };
}
