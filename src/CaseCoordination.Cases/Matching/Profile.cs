using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.Matching;

/// <summary>A person as the comparison sees them: plain letters and digits, nothing of how it was typed.</summary>
/// <param name="Reference">Agency and its own identifier of the person.</param>
/// <param name="OtherNames">Each word of every other name.</param>
/// <param name="BornAbout">The year, from an age that was given instead of a date.</param>
public sealed record Profile(
    string? NhsNumber,
    string? Reference,
    string Family,
    string Given,
    IReadOnlySet<string> OtherNames,
    DateOnly? Born,
    int? BornAbout,
    string? Sex,
    string? Postcode,
    string? Telephone)
{
    /// <param name="agency">Who told of them: its own identifier means something to it alone.</param>
    /// <param name="madeOn">The day an age counts from.</param>
    public static Profile Of(Particulars person, string agency, DateOnly madeOn) => new(
        Digits(person.NhsNumber),
        string.IsNullOrWhiteSpace(person.PersonReference) ? null : $"{agency} {person.PersonReference.Trim()}",
        Letters(person.FamilyName),
        Letters(person.GivenName),
        (person.Aliases ?? []).SelectMany(alias => (alias ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(Letters).Where(word => word.Length > 1).ToHashSet(),
        person.DateOfBirth,
        person.DateOfBirth is null && person.ApproximateAge is { } age ? madeOn.Year - age : null,
        person.Sex is "female" or "male" ? person.Sex : null,
        Compact(person.Address?.Postcode),
        National(Digits(person.Contact?.Telephone ?? person.Telephone)));

    private static string Letters(string? name) => PlainLetters.Of(Romanised.Of(name ?? ""));

    private static string? Compact(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant() is { Length: > 4 } compact ? compact : null;

    private static string? Digits(string? text) => string.Concat((text ?? "").Where(char.IsAsciiDigit)) is { Length: > 5 } digits ? digits : null;

    /// <summary>The same number with and without the country before it.</summary>
    private static string? National(string? digits) => digits switch
    {
        null => null,
        _ when digits.StartsWith("0044", StringComparison.Ordinal) => $"0{digits[4..].TrimStart('0')}",
        _ when digits.StartsWith("44", StringComparison.Ordinal) && digits.Length > 10 => $"0{digits[2..].TrimStart('0')}",
        _ => digits,
    };
}
