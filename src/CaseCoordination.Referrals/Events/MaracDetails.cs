using System.Text.Json.Serialization;

namespace CaseCoordination.Referrals.Events;

// Stands sealed in ReferralReceived.Details: the properties below ARE a storage format too.

/// <summary>The grounds for a MARAC referral; at least one must be there.</summary>
public sealed record MaracDetails
{
    public DashAssessment? Dash { get; init; }

    /// <summary>Why a practitioner fears serious harm, whatever the score says.</summary>
    public string? ProfessionalJudgement { get; init; }

    public IncidentCount? Incidents { get; init; }

    public SuicideSelfHarm? SuicideSelfHarm { get; init; }

    public ClaimedRepeat? Repeat { get; init; }

    /// <summary>What SafeLives' return counts; each said or left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Diversity? Diversity { get; init; }

    /// <summary>The MARAC that hands the case over because the victim moved, as a code such as <c>surrey-east</c>.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? TransferredFrom { get; init; }
}

/// <summary>The victim, as far as she said: each yes, no or unknown. One left out is unknown.</summary>
public sealed record Diversity
{
    /// <summary>Black, Asian or racially minoritised.</summary>
    public string? MinoritisedEthnicity { get; init; }

    public string? Lgbt { get; init; }

    /// <summary>Equality Act 2010 s.6.</summary>
    public string? Disabled { get; init; }
}

/// <summary>A risk checklist's answers. Scores of different tools are never compared.</summary>
public sealed record DashAssessment
{
    /// <summary><c>SAFELIVES_DASH_24</c>.</summary>
    public string? Tool { get; init; }

    /// <summary>Answer by topic code: yes, no or dont-know. A topic left out counts as not asked.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }
}

/// <summary>How often, in how long a time before the referral.</summary>
public sealed record IncidentCount
{
    public int? Count { get; init; }

    public int? WindowMonths { get; init; }
}

/// <summary>Current abuse together with a high risk of suicide or self-harm.</summary>
public sealed record SuicideSelfHarm
{
    public bool? HighRisk { get; init; }

    public bool? AbuseCurrent { get; init; }
}

/// <summary>A further incident after an earlier MARAC referral of the same victim and perpetrator.</summary>
public sealed record ClaimedRepeat
{
    public DateOnly? PreviousReferralOn { get; init; }

    public DateOnly? IncidentOn { get; init; }
}
