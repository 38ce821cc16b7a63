using CaseCoordination.Cases.Matching;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Sealing;
using CaseCoordination.Privacy.Subjects;

namespace CaseCoordination.Cases.People;

/// <summary>
/// A person as a matter named them: by what their case is found, and by what they meet others to be compared with. Keyed
/// hashes and sealed particulars alone; it goes with the person's key.
/// </summary>
/// <param name="Id">The person.</param>
/// <param name="Matter">The matter that brought them; the others say <see cref="PersonNamed"/>.</param>
/// <param name="Agency">Who told of them.</param>
/// <param name="Order">Place of the event in the log, then of the person in it: newest last, and no two alike.</param>
/// <param name="Tokens">For looking up: family name with birth, and references.</param>
/// <param name="Blocks">For matching.</param>
public sealed record KnownPerson(
    Guid Id,
    Guid CaseFile,
    Guid Matter,
    string Role,
    string Agency,
    DateOnly MadeOn,
    long Order,
    Sealed Particulars,
    IReadOnlyList<string> Tokens,
    IReadOnlyList<string> Blocks)
{
    /// <summary>What they are looked up by, as it is stored.</summary>
    internal const string Found = "tokens";

    private const string NamePurpose = "case-family-name-and-birth";
    private const string ReferencePurpose = "case-reference";

    internal static KnownPerson Of(Named named, Particulars person, MasterKey master)
    {
        List<string> tokens = [];
        if (person is { FamilyName: { } name, DateOfBirth: { } born } && PlainLetters.Of(name).Length > 0)
        {
            tokens.Add(master.BlindIndex(NamePurpose, NameText(name, born)));
        }

        tokens.AddRange(new[] { person.PersonReference, named.Reference }
            .Where(reference => !string.IsNullOrWhiteSpace(reference)).Select(reference => master.BlindIndex(ReferencePurpose, ReferenceText(reference!))).Distinct());
        return new(
            named.Person,
            PersonNamed.CaseFileOf(named.Person),
            named.Matter,
            named.Role,
            named.Agency,
            named.MadeOn,
            named.Order,
            named.Box,
            tokens,
            Matching.Blocks.Of(Profile.Of(person, named.Agency, named.MadeOn), master));
    }

    /// <summary>What to look for, under every key in use.</summary>
    internal static IReadOnlyList<string> TokensOf(string familyName, DateOnly born, MasterKey master) => master.BlindIndexes(NamePurpose, NameText(familyName, born));

    internal static IReadOnlyList<string> TokensOf(string reference, MasterKey master) => master.BlindIndexes(ReferencePurpose, ReferenceText(reference));

    private static string NameText(string familyName, DateOnly born) => $"{PlainLetters.Of(familyName)} {born:yyyy-MM-dd}";

    private static string ReferenceText(string reference) => string.Concat(reference.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
}

/// <summary>A person an event brings, with where it says so.</summary>
/// <param name="Reference">The matter's own reference at its sender, which is no name.</param>
/// <param name="Box">Their particulars, sealed.</param>
internal sealed record Named(Guid Person, Guid Matter, string Role, string Agency, DateOnly MadeOn, long Order, string? Reference, Sealed Box)
{
    /// <summary>They are known, and who they are was put right.</summary>
    public bool Again { get; init; }
}
