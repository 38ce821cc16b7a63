namespace CaseCoordination.Cases.Matching;

/// <summary>
/// What is compared of a person, read from what other contexts sealed: a person on a referral's form, the subject of a case
/// or who applied for a review. Their properties are a storage format; what a form does not have is null here.
/// </summary>
public sealed record Particulars
{
    /// <summary>The sending agency's own identifier.</summary>
    public string? PersonReference { get; init; }

    /// <summary>Ten digits with a right check digit; intake saw to it.</summary>
    public string? NhsNumber { get; init; }

    public string? GivenName { get; init; }

    public string? FamilyName { get; init; }

    public IReadOnlyList<string>? Aliases { get; init; }

    public DateOnly? DateOfBirth { get; init; }

    public int? ApproximateAge { get; init; }

    public string? Sex { get; init; }

    public Place? Address { get; init; }

    public Reach? Contact { get; init; }

    /// <summary>Where it stands beside the name, and in no contact.</summary>
    public string? Telephone { get; init; }

    /// <summary>The part of an address that is compared.</summary>
    public sealed record Place(string? Postcode);

    /// <summary>The part of a contact that is compared.</summary>
    public sealed record Reach(string? Telephone);
}
