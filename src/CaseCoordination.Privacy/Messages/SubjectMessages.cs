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

/// <summary>
/// Something happened for which nothing about anybody named in these matters may be disposed of. Sent by the context that
/// learns of it; the hold is lifted by a person, as every other.
/// </summary>
public sealed record HoldPeople
{
    /// <summary>The matters that name them: the case, and the referral it came from.</summary>
    public required IReadOnlyList<Guid> Matters { get; init; }

    /// <summary>One of the kinds of legal hold.</summary>
    public required string Hold { get; init; }

    /// <summary>What the hold is lifted by; never a name.</summary>
    public required string Reference { get; init; }

    /// <summary>Code of the agency, or the account, that caused it.</summary>
    public required string By { get; init; }
}
