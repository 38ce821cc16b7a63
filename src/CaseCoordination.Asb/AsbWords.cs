using System.Collections.Frozen;

namespace CaseCoordination.Asb;

/// <summary>The closed lists of words of this context; what is stored is one of them and never free text.</summary>
public static class AsbWords
{
    public const string Person = "person";
    public const string Premises = "premises";
    public const string Unknown = "unknown";
    public const string Yes = "yes";
    public const string FromBirth = "dob";
    public const string Stated = "stated";
    public const string PenaltyPaid = "penalty-paid";
    public const string ReferralEnded = "referral-ended";

    public static readonly FrozenSet<string> SubjectKinds = [Person, Premises, Unknown];

    public static readonly FrozenSet<string> YesNoUnknown = [Yes, "no", Unknown];

    /// <summary>How the police class reports (National Standard for Incident Recording).</summary>
    public static readonly FrozenSet<string> Categories = ["personal", "nuisance", "environmental"];

    /// <summary>Where the plan counts (action 3.8).</summary>
    public static readonly FrozenSet<string> Areas = ["tunbridge-wells", "cranbrook", "paddock-wood", "other"];

    public static readonly FrozenSet<string> Conducts =
    [
        "noise", "verbal-abuse", "intimidation", "harassment", "neighbour-dispute", "littering", "fly-tipping", "graffiti", "criminal-damage",
        "street-drinking", "drug-use", "aggressive-begging", "vehicle-nuisance", "animals", "rowdy-behaviour", "trespass", "other",
    ];

    public static readonly FrozenSet<string> AgeBases = [Stated, "estimated"];

    public const string Requirement = "requirement";
    public const string Quashed = "quashed";
    public const string Modified = "modified";
    public const string ProhibitionsStayed = "prohibitions-stayed";

    public static readonly FrozenSet<string> TermKinds = ["prohibition", Requirement];

    public static readonly FrozenSet<string> ChallengeRulings = ["dismissed", Modified, Quashed, "withdrawn", ProhibitionsStayed];

    public static readonly FrozenSet<string> Methods = ["hand", "left", "post", "posted-on-premises", "court"];

    public static readonly FrozenSet<string> PathwayOutcomes = ["referred", "already-known", "not-indicated"];

    public static readonly FrozenSet<string> ComplianceOutcomes = ["complied", "partly-complied", "not-complied", PenaltyPaid];

    public static readonly FrozenSet<string> BreachActions = ["none", "words", "review", "escalate", "fpn", "prosecute", "committal-application"];

    public static readonly FrozenSet<string> ReviewOutcomes = ["continue", "vary", "end"];

    /// <summary>Ended in these ways it says nothing of how it was complied with, and no longer bears another step.</summary>
    public static readonly FrozenSet<string> Undone = ["withdrawn", "quashed", "superseded", "refused-to-sign"];

    public static readonly FrozenSet<string> EndReasons =
    [
        "completed-compliant", "completed-with-breaches", "escalated-to-next", "withdrawn", "quashed", "superseded", "subject-moved",
        "subject-deceased", "refused-to-sign",
    ];

    public static readonly FrozenSet<string> CloseReasons =
        ["behaviour-stopped", "passed-to-another-agency", "no-further-evidence", "subject-moved", "subject-deceased", "opened-in-error"];
}
