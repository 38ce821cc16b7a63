namespace CaseCoordination.Referrals.Events;

// Stands sealed in ReferralReceived.Details: the properties below ARE a storage format too.

/// <summary>
/// What an ISVA is told: closed lists and nothing in words. An adviser who never read what happened cannot be said to
/// have coached the witness.
/// </summary>
public sealed record IsvaDetails
{
    /// <summary>Who turned to the service: self, police, sarc and so on.</summary>
    public string? Source { get; init; }

    /// <summary>Where the criminal case stands; <c>not-reported</c> when there is none.</summary>
    public string? CjStage { get; init; }

    public string? FormOfViolence { get; init; }

    /// <summary>The suspect's to the victim, by the code of the minimum data.</summary>
    public string? Relationship { get; init; }

    /// <summary>recent or historic.</summary>
    public string? When { get; init; }

    public bool? ReportedToPolice { get; init; }

    public bool? ChildPresent { get; init; }

    public string? DistrictOfOffence { get; init; }

    /// <summary>Who consents: adult; for a child under 16 gillick-competent or parental-responsibility.</summary>
    public string? ConsentBy { get; init; }
}
