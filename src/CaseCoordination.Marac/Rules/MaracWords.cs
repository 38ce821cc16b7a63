using System.Collections.Frozen;

namespace CaseCoordination.Marac.Rules;

/// <summary>The closed lists of words forms about cases and meetings use.</summary>
public static class MaracWords
{
    /// <summary>Kinds of action, from common practice; extend freely, rename never.</summary>
    public static readonly FrozenSet<string> ActionTypes =
    [
        "flag-address", "target-harden", "sanctuary", "idva-contact", "housing-move", "non-molestation-support", "children-referral", "adult-safeguarding",
        "perp-arrest-plan", "perp-programme", "mental-health", "substance", "gp-flag", "school-flag", "dvds-disclosure", "spo-consider", "transfer",
        "probation-recall", "care-alarm", "info-share", "other",
    ];

    public static readonly FrozenSet<string> DeclineReasons = ["out-of-area", "not-domestic-abuse", "criterion-not-borne-out", "already-heard", "other-process"];

    public static readonly FrozenSet<string> TransferReasons = ["temporary-move", "permanent-move"];

    public static readonly FrozenSet<string> Papers = ["minutes", "action-plan", "referral", "research"];

    public static readonly FrozenSet<string> VoidReasons = ["duplicate", "wrong-person"];

    public static readonly FrozenSet<string> ContactChannels = ["phone", "text", "email", "in-person", "via-third-party"];

    public static readonly FrozenSet<string> ContactOutcomes = ["reached", "no-answer", "message-left", "not-safe-to-speak"];

    public static readonly FrozenSet<string> NotToldReasons = ["not-safe", "not-reached", "her-wish"];

    public static readonly FrozenSet<string> CancelReasons = ["not-quorate", "no-cases", "chair-unavailable", "venue-unavailable", "other"];
}
