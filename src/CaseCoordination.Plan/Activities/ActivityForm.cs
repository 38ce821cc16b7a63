namespace CaseCoordination.Plan.Activities;

/// <summary>An activity as an agency's system sends it. It never names a person.</summary>
public sealed record ActivityForm
{
    /// <summary>What kind of activity: <c>outreach</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>The London day it happened; it decides the quarter.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>The sender's own reference.</summary>
    public string? AgencyReference { get; init; }

    /// <summary>Contacts made with individuals; the same person met twice counts twice.</summary>
    public int? Engagements { get; init; }

    /// <summary>Places visited, by name.</summary>
    public IReadOnlyList<string>? Locations { get; init; }
}
