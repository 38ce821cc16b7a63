using System.Collections.Frozen;

namespace CaseCoordination.Referrals.Intake;

/// <summary>The closed lists of words a form may use.</summary>
public static class FormWords
{
    public const string Victim = "victim";
    public const string Perpetrator = "perpetrator";
    public const string Client = "client";
    public const string Child = "child";
    public const string Professional = "professional";
    public const string ConsentGiven = "given";

    public static readonly FrozenSet<string> Roles = [Victim, Perpetrator, Client, Child, "other-adult", Professional];

    public static readonly FrozenSet<string> Sexes = ["female", "male", "non-binary", "prefer-not-to-say", "not-known"];

    /// <summary>Personally connected: Domestic Abuse Act 2021 s.2(1).</summary>
    public static readonly FrozenSet<string> PersonalConnections =
    [
        "spouse", "ex-spouse", "civil-partner", "ex-civil-partner", "engaged", "ex-engaged", "partner", "ex-partner",
        "co-parent", "parent", "step-parent", "child", "step-child", "sibling", "grandparent", "grandchild", "other-relative",
    ];

    /// <summary>Known, but not a personal connection; another service helps there.</summary>
    public static readonly FrozenSet<string> OtherConnections = ["friend", "neighbour", "acquaintance", "colleague", "stranger", "other"];

    public static readonly FrozenSet<string> ConsentStatuses = [ConsentGiven, "refused", "not-sought-unsafe", "not-sought-no-contact", "withdrawn"];

    /// <summary>UK GDPR Art 6(1)(c)-(f) and Art 9(2)(c), (g) with DPA 2018 Sch 1 para 18, in words.</summary>
    public static readonly FrozenSet<string> Bases =
        ["vital-interests", "public-task", "legal-obligation", "legitimate-interests", "substantial-public-interest", "safeguarding"];
}
