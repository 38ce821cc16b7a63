namespace CaseCoordination.Stalking.Messages;

/// <summary>To itself, for the day after the first contact was due: was there an attempt?</summary>
public sealed record CheckFirstContact
{
    public required Guid CaseId { get; init; }

    public required DateOnly DueOn { get; init; }
}

/// <summary>To itself, for the day after a review was due: was it held?</summary>
public sealed record CheckReview
{
    public required Guid CaseId { get; init; }

    public required DateOnly DueOn { get; init; }
}
