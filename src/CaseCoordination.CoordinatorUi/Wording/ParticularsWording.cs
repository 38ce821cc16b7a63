using System.Globalization;
using CaseCoordination.Cases.Wording;
using CaseCoordination.Referrals.Intake;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>What can be put right of who somebody is, in plain words.</summary>
public static class ParticularsWording
{
    /// <param name="field">As a correction names it.</param>
    public static string Field(string field) => field switch
    {
        "nhs-number" => "NHS number",
        "person-reference" => "The agency’s own reference",
        "aliases" => "Other names",
        "approximate-age" => "Age, about",
        _ => PlainWords.Of(field),
    };

    /// <summary>Null where nothing is held, or nothing is shown.</summary>
    public static string? Value(PersonOnForm person, string field) => field switch
    {
        "person-reference" => Text(person.PersonReference),
        "nhs-number" => Text(person.NhsNumber),
        "given-name" => Text(person.GivenName),
        "family-name" => Text(person.FamilyName),
        "aliases" => Text(string.Join(", ", person.Aliases ?? [])),
        "date-of-birth" => person.DateOfBirth is { } born ? PlainDate.Of(born) : null,
        "approximate-age" => person.ApproximateAge?.ToString(CultureInfo.InvariantCulture),
        "sex" => person.Sex is { } sex ? PlainWords.Of(sex) : null,
        _ => null,
    };

    private static string? Text(string? held) => string.IsNullOrWhiteSpace(held) ? null : held;
}
