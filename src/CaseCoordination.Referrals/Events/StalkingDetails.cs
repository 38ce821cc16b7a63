namespace CaseCoordination.Referrals.Events;

// Stands sealed in ReferralReceived.Details: the properties below ARE a storage format too.

/// <summary>The grounds for a stalking referral. Stalker and victim need not be personally connected.</summary>
public sealed record StalkingDetails
{
    public SdashAssessment? Sdash { get; init; }

    /// <summary>Why a practitioner fears serious harm, whatever the answers say.</summary>
    public string? ProfessionalJudgement { get; init; }

    /// <summary>Whether it is domestic abuse too: then the MARAC is to be considered.</summary>
    public bool? IsDomesticAbuse { get; init; }

    /// <summary>A course of conduct is two occasions at least (Protection from Harassment Act 1997 s.7(3)).</summary>
    public bool? TwoOrMoreOccasions { get; init; }

    /// <summary>Whether the victim's telephone or computer may be watched: yes, no or unknown, which counts as yes.</summary>
    public string? DeviceMonitored { get; init; }

    /// <summary>Who turned to the service: police, idva, self and so on.</summary>
    public string? Source { get; init; }
}

/// <summary>The screening's answers.</summary>
public sealed record SdashAssessment
{
    /// <summary><c>SDASH_2009_11</c>.</summary>
    public string? Tool { get; init; }

    /// <summary>Answer by topic code: yes, no or dont-know. A topic left out counts as not asked.</summary>
    public IReadOnlyDictionary<string, string>? Answers { get; init; }
}
