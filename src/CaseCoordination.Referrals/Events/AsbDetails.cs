namespace CaseCoordination.Referrals.Events;

// Stands sealed in ReferralReceived.Details: the properties below ARE a storage format too.

/// <summary>What an anti-social behaviour referral says besides who.</summary>
public sealed record AsbDetails
{
    /// <summary>personal, nuisance or environmental.</summary>
    public string? Category { get; init; }

    /// <summary>What happened when, and whether it was reported; at least one, at most 50.</summary>
    public IReadOnlyList<ReportedIncident>? Incidents { get; init; }

    /// <summary>tunbridge-wells, cranbrook, paddock-wood or other.</summary>
    public string? LocationArea { get; init; }

    /// <summary>Where the behaviour comes from: owner-occupied, private-rented, social-rented, business, public-place or unknown.</summary>
    public string? Tenure { get; init; }

    /// <summary>Asked about who suffers from it.</summary>
    public AsbVulnerability? Vulnerability { get; init; }

    /// <summary>Whether who causes it may themselves be exploited: yes, no or unknown.</summary>
    public string? SuspectedExploitation { get; init; }
}

/// <summary>One incident.</summary>
public sealed record ReportedIncident
{
    public DateOnly? OccurredOn { get; init; }

    /// <summary>What happened, in the referrer's words; up to 2,000 characters.</summary>
    public string? Description { get; init; }

    public bool? Reported { get; init; }

    /// <summary>Who it was reported to: police, council, landlord, health or other; with reported true.</summary>
    public string? ReportedTo { get; init; }

    public DateOnly? ReportedOn { get; init; }
}

/// <summary>What makes it worse for the person; each yes, no or unknown.</summary>
public sealed record AsbVulnerability
{
    public string? LivesAlone { get; init; }

    public string? Disability { get; init; }

    public string? MentalHealth { get; init; }

    public string? ChildrenInHousehold { get; init; }

    /// <summary>They feel targeted for who they are.</summary>
    public string? HateMotivated { get; init; }
}
