using CaseCoordination.Asb.Events;

namespace CaseCoordination.Asb.Interventions;

/// <summary>How and when a step was served, signed or ordered.</summary>
public sealed record ServiceForm
{
    public DateOnly? ServedOn { get; init; }

    /// <summary>hand, left, post, posted-on-premises or court.</summary>
    public string? Method { get; init; }

    /// <summary>First day; the day of service where it is left out.</summary>
    public DateOnly? StartsOn { get; init; }

    /// <summary>Last day; the usual one of the step where it is left out.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>Last day of the time a warning gives.</summary>
    public DateOnly? ComplyBy { get; init; }

    /// <summary>Days of review; the usual ones where they are left out.</summary>
    public IReadOnlyList<DateOnly>? ReviewsOn { get; init; }

    /// <summary>The amount of a penalty.</summary>
    public int? Pence { get; init; }

    /// <summary>Age in years where the case holds no date of birth.</summary>
    public int? Age { get; init; }

    /// <summary>stated or estimated; required with an age.</summary>
    public string? AgeBasis { get; init; }

    public bool? ParentSigned { get; init; }

    public DateOnly? YotConsultedOn { get; init; }

    /// <summary>Capacity and disability.</summary>
    public VulnerabilityScreen? Vulnerability { get; init; }

    /// <summary>What the screening at service found: yes, no or unknown.</summary>
    public string? SuspectedExploitation { get; init; }
}
