namespace CaseCoordination.Places.Messages;

/// <summary>To itself, for the day after a report was to be assessed: was it?</summary>
public sealed record CheckAssessment
{
    public required Guid ReportId { get; init; }

    public required DateOnly DueOn { get; init; }
}

/// <summary>To itself, for the day after an exclusion's last: is it over?</summary>
public sealed record CheckExclusion
{
    public required Guid ExclusionId { get; init; }

    public required DateOnly LastDay { get; init; }
}
