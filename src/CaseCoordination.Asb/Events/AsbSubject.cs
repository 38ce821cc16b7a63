namespace CaseCoordination.Asb.Events;

// Stands sealed in AsbCaseOpened: the properties below ARE a storage format too. A subject that a referral names is sealed
// by the referral's form, whose properties of these names mean the same.

/// <summary>A person or premises as told.</summary>
public sealed record AsbSubject
{
    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    /// <summary>What premises are called.</summary>
    public string? PremisesName { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    /// <summary>Age in years where the date of birth is not known, on the day the case was opened.</summary>
    public int? ApproximateAge { get; init; }

    /// <summary>stated or estimated; what the age rests on where the date of birth is not known.</summary>
    public string? AgeBasis { get; init; }

    public AsbAddress? Address { get; init; }
}

/// <summary>Where they live, or where the premises are.</summary>
public sealed record AsbAddress
{
    public IReadOnlyList<string>? Lines { get; init; }

    public string? Postcode { get; init; }
}

/// <summary>What was found of the subject's ability to understand and comply; sealed in InterventionServed.</summary>
public sealed record VulnerabilityScreen
{
    /// <summary>yes, no or unknown: doubts that they understand what is asked.</summary>
    public string? CapacityInDoubt { get; init; }

    /// <summary>yes, no or unknown.</summary>
    public string? Disability { get; init; }
}
