namespace CaseCoordination.Privacy.Access;

/// <summary>
/// What of a visible thing is shown is decided class by class: a leaked address can kill, a name can embarrass. The names
/// stand in the record of reads and in break-glass events; they are added to and never renamed.
/// </summary>
public enum FieldClass
{
    /// <summary>That it exists, between whom, where it stands.</summary>
    Metadata = 1,

    /// <summary>The victim's name, birth and references, and those of other adults around her.</summary>
    VictimIdentity = 2,

    /// <summary>How to reach the victim without danger, and the number itself.</summary>
    SafeContact = 3,

    /// <summary>Where the victim, her children or other adults with her live.</summary>
    VictimAddress = 4,

    /// <summary>The alleged perpetrator's name, birth, address and references.</summary>
    Perpetrator = 5,

    /// <summary>What he is said to have done: the risk checklist, incidents, breaches.</summary>
    Offending = 6,

    /// <summary>Health, pregnancy, self-harm and substances, of anyone.</summary>
    Health = 7,

    /// <summary>Children: names, births, schools.</summary>
    Children = 8,

    /// <summary>Sexual violence: held tighter than the rest (Sexual Offences (Amendment) Act 1992: anonymity for life).</summary>
    SexualViolence = 9,

    /// <summary>Free text, which may hold any of these.</summary>
    Narrative = 10,
}
