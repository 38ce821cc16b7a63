using CaseCoordination.Asb.Events;

namespace CaseCoordination.Asb.CaseReviews;

/// <summary>An application for a case review, as it was received.</summary>
public sealed record CaseReviewForm
{
    public ReviewApplicant? Applicant { get; init; }

    /// <summary>True where somebody applies for the victim.</summary>
    public bool? OnBehalf { get; init; }

    /// <summary>True where the victim agrees; needed with onBehalf.</summary>
    public bool? VictimConsents { get; init; }

    /// <summary>The behaviour complained of, from the list of conduct.</summary>
    public string? Problem { get; init; }

    /// <summary>The complaints made before; up to 50.</summary>
    public IReadOnlyList<ReportOnForm>? Reports { get; init; }

    /// <summary>What it is like; up to 8,000 characters.</summary>
    public string? Account { get; init; }

    /// <summary>The day it was made; not in the future.</summary>
    public DateOnly? RequestedOn { get; init; }
}

/// <summary>Who applies. Stands sealed in CaseReviewRequested: a storage format too.</summary>
public sealed record ReviewApplicant
{
    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public string? Telephone { get; init; }

    public string? Email { get; init; }

    public AsbAddress? Address { get; init; }
}

/// <summary>One complaint made before.</summary>
public sealed record ReportOnForm
{
    public string? Problem { get; init; }

    public DateOnly? OccurredOn { get; init; }

    public DateOnly? ReportedOn { get; init; }

    /// <summary>Code of the agency it was made to.</summary>
    public string? ReportedTo { get; init; }
}
