namespace CaseCoordination.Privacy.Messages;

/// <summary>
/// A person's key is destroyed; sent once for each matter that names them. Whoever keeps something by which they could be
/// found again lets go of it, and notes in the matter that they are gone.
/// </summary>
public sealed record PersonWasErased
{
    public required Guid PersonId { get; init; }

    public required Guid Matter { get; init; }

    /// <summary>What the matter is: <c>referral</c>, <c>marac-case</c>.</summary>
    public required string MatterKind { get; init; }

    public required DateOnly ErasedOn { get; init; }
}
