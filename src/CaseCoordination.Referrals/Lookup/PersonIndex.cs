using System.Text.Json.Serialization;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Referrals.Intake;
using Marten;

namespace CaseCoordination.Referrals.Lookup;

/// <summary>
/// By what a person named in a referral can be found again: keyed hashes, which meet when the values do and tell nothing
/// to whoever reads them. It is made from the sealed event and goes with the person's key.
/// </summary>
/// <param name="Id">The person.</param>
/// <param name="ReferralId">The referral that names them.</param>
/// <param name="NameToken">Blind index of family name with birth; null where either is missing.</param>
/// <param name="ReferenceToken">The same of the sender's own reference.</param>
public sealed record PersonIndex(Guid Id, Guid ReferralId, string? NameToken, string? ReferenceToken)
{
    private const string NamePurpose = "family-name-and-birth";
    private const string ReferencePurpose = "person-reference";

    [JsonIgnore]
    public IReadOnlyList<string> Tokens => [.. new[] { NameToken, ReferenceToken }.OfType<string>()];

    public static PersonIndex Of(Guid personId, Guid referralId, string agency, PersonOnForm person, MasterKey master) => new(
        personId,
        referralId,
        person is { FamilyName: { } name, DateOfBirth: { } born } && PlainLetters.Of(name).Length > 0 ? ByNameAndBirth(name, born, master) : null,
        person.PersonReference is { } reference && !string.IsNullOrWhiteSpace(reference) ? ByReference(agency, reference, master) : null);

    /// <summary>
    /// Whoever any of the tokens is of. Each kind of token is a column: under row security an index can be used for plain
    /// equality alone, which cannot leak a row, and not for what a document holds.
    /// </summary>
    public static IQueryable<PersonIndex> FoundBy(IReadOnlyList<string> tokens, IQueryable<PersonIndex> people)
    {
        var sought = tokens.ToArray();
        return people.Where(person => person.NameToken!.IsOneOf(sought) || person.ReferenceToken!.IsOneOf(sought));
    }

    /// <summary>What to look for a person by, under every key in use; empty when nothing to look by was given.</summary>
    public static IReadOnlyList<string> TokensFor(string agency, PersonSought sought, MasterKey master) => sought switch
    {
        { PersonReference: { } reference } when !string.IsNullOrWhiteSpace(reference) =>
            master.BlindIndexes(ReferencePurpose, ReferenceText(agency, reference)),
        { FamilyName: { } name, DateOfBirth: { } born } when PlainLetters.Of(name).Length > 0 =>
            master.BlindIndexes(NamePurpose, NameText(name, born)),
        _ => [],
    };

    /// <summary>Case, spacing, hyphens, apostrophes and accents make no other name.</summary>
    public static string ByNameAndBirth(string familyName, DateOnly born, MasterKey master) => master.BlindIndex(NamePurpose, NameText(familyName, born));

    /// <summary>An agency's own identifier means something only to that agency.</summary>
    public static string ByReference(string agency, string reference, MasterKey master) => master.BlindIndex(ReferencePurpose, ReferenceText(agency, reference));

    private static string NameText(string familyName, DateOnly born) => $"{PlainLetters.Of(familyName)} {born:yyyy-MM-dd}";

    private static string ReferenceText(string agency, string reference) => $"{agency} {reference.Trim()}";
}
