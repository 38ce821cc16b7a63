using CaseCoordination.Cases.Wording;
using CaseCoordination.Referrals.Reading;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>A person in a case in one line, as a meeting needs to know them: never where or how they live or are reached.</summary>
public static class PersonWording
{
    public static string Of(OpenedPerson person)
    {
        if (person.Restricted)
        {
            return "Their data is kept and not used for now";
        }

        if (person.Particulars is not { } known)
        {
            return "Withheld, or erased";
        }

        List<string?> parts =
        [
            string.Join(' ', new[] { known.GivenName, known.FamilyName }.OfType<string>()) is { Length: > 0 } name ? name : null,
            known.Aliases is { Count: > 0 } aliases ? $"also known as {string.Join(", ", aliases)}" : null,
            known.DateOfBirth is { } born ? $"born {PlainDate.Of(born)}" : null,
            known.Relationship is { } relationship ? PlainWords.Within(relationship) : null,
        ];
        return parts.OfType<string>().ToList() is { Count: > 0 } told ? string.Join(", ", told) : "Not known";
    }
}
