using System.Collections.Frozen;

namespace CaseCoordination.Referrals.Intake;

/// <summary>The closed lists of a referral to the ISVA service.</summary>
/// <remarks>Source: the minimum data of the Istanbul Convention Art. 11; the stages are those advisers work by, not yet checked with them.</remarks>
internal static class IsvaWords
{
    public static readonly FrozenSet<string> Sources =
    [
        "self", "police", "sarc", "health", "domestic-abuse-service", "education", "social-care", "marac-action",
        "safeguarding-meeting", "ocg-meeting", "victim-support", "family", "other",
    ];

    public static readonly FrozenSet<string> FormsOfViolence =
    [
        "rape", "assault-by-penetration", "sexual-assault", "child-sexual-abuse", "sexual-exploitation", "image-based-abuse", "exposure",
        "harassment", "forced-marriage", "female-genital-mutilation", "other", "not-known",
    ];

    public static readonly FrozenSet<string> Relationships =
        ["current-partner", "ex-partner", "family", "acquaintance", "authority", "stranger", "peer-or-gang", "multiple", "not-known"];

    public static readonly FrozenSet<string> Times = ["recent", "historic"];

    public static readonly FrozenSet<string> Districts =
    [
        "ashford", "canterbury", "dartford", "dover", "folkestone-and-hythe", "gravesham", "maidstone", "medway", "sevenoaks", "swale", "thanet",
        "tonbridge-and-malling", "tunbridge-wells", "outside-kent", "not-known",
    ];

    public static readonly FrozenSet<string> Consenters = ["adult", "gillick-competent", "parental-responsibility"];

    public static readonly FrozenSet<string> CjStages =
    [
        "not-reported", "considering", "anonymous-sarc", "reported", "under-investigation", "suspect-arrested", "released-under-investigation-or-bail",
        "early-advice-cps", "submitted-to-cps", "nfa-police", "nfa-cps", "vrr-requested", "charged", "magistrates-first-hearing", "crown-ptph",
        "ground-rules-hearing", "section28-recorded", "trial-listed", "trial-adjourned", "trial-started", "verdict", "sentenced", "appeal", "post-conviction",
    ];
}
