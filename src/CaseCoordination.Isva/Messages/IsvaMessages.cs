namespace CaseCoordination.Isva.Messages;

/// <summary>To itself, for the day after a victim was to be told of a decision: were they?</summary>
public sealed record CheckVictimTold
{
    public required Guid CaseId { get; init; }

    /// <summary>The day of the decision.</summary>
    public required DateOnly DecidedOn { get; init; }

    public required DateOnly DueOn { get; init; }
}
