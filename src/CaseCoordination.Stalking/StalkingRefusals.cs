using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.Stalking;

/// <summary>Every "no" of this context.</summary>
public static class StalkingRefusals
{
    public static readonly Refusal NotTheService = new("not-the-service", "Only the agency whose service has the case works on it.");

    public static readonly Refusal NotAccepted = new("case-not-accepted", "The referral is not accepted yet: answer it first, at the referral.");

    public static readonly Refusal Closed = new("case-closed", "The case is closed: nothing more is recorded in it.");

    public static readonly Refusal Withdrawn = new("consent-withdrawn", "She took her consent back: the case can be closed, and nothing else.");

    public static readonly Refusal NotReached = new("step-out-of-turn", "She has not been reached yet: that comes first.");

    public static readonly Refusal NotEngaged = new("step-out-of-turn", "She is not engaged with the service yet: that comes first.");

    public static readonly Refusal TooFewAttempts = new(
        "attempts-too-few", "Try three times at different safe times before the case closes as uncontactable.");

    public static readonly Refusal OrderStepOutOfTurn = new(
        "order-step-out-of-turn", "The order does not stand where this step can follow: read the case for where it stands.");

    public static Refusal NotSafe(string why) => new(
        "contact-not-safe",
        why switch
        {
            "not-agreed" => "Nobody has agreed with her how she can be reached safely: there is no safe channel until she has said so.",
            "ask-again" => "What she agreed is too old, or something happened since: agree with her anew before contacting her.",
            "no-safe-channel" => "She named no channel that is safe.",
            "outside-her-times" => "It is not a time at which she can be reached safely: her days and hours are London's.",
            "message-not-safe" => "She did not agree to a message being left.",
            _ => "By this channel she cannot be reached safely.",
        });

    public static Refusal NotAcceptable(IReadOnlyList<Fault> faults) =>
        new("case-entry-not-acceptable", "Nothing was recorded. Mend the fields named and send it again.", faults);

    /// <summary>Why nobody may work on it now; null when its agency may.</summary>
    public static Refusal? ToWorkOn(OpenMatter<StalkingCase> open) => open.State switch
    {
        _ when ToClose(open) is { } refusal => refusal,
        { ConsentWithdrawn: true, KeptWithoutConsent: false } => Withdrawn,
        _ => null,
    };

    /// <summary>The same for what is left to do once consent is withdrawn.</summary>
    public static Refusal? ToClose(OpenMatter<StalkingCase> open) => open.State switch
    {
        var state when state.Agency != open.By.Agency => NotTheService,
        { Status: StalkingStatus.Closed } => Closed,
        { Accepted: false } => NotAccepted,
        _ => null,
    };
}
