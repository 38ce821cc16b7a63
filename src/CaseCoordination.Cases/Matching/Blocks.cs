using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Cases.Matching;

/// <summary>
/// By what two people meet to be compared at all: keyed hashes of what survives a slip. Whoever reads them learns nothing;
/// each is made so that a slip in one field still leaves another to meet by.
/// </summary>
internal static class Blocks
{
    private const string Purpose = "matching";

    public static IReadOnlyList<string> Of(Profile person, MasterKey master) => [.. In(person).Distinct().Select(text => master.BlindIndex(Purpose, text))];

    /// <summary>The same under every key in use, to meet what an older one indexed.</summary>
    public static IReadOnlyList<string> Sought(Profile person, MasterKey master) => [.. In(person).Distinct().SelectMany(text => master.BlindIndexes(Purpose, text))];

    private static IEnumerable<string> In(Profile person)
    {
        var family = Sounds.Of(person.Family);
        var given = Nicknames.ClassesOf(person.Given);
        if (person.NhsNumber is { } number)
        {
            yield return $"nhs {number}";
        }

        if (person.Reference is { } reference)
        {
            yield return $"ref {reference}";
        }

        if (person.Telephone is { } telephone)
        {
            yield return $"tel {telephone}";
        }

        foreach (var name in family.Length == 0 ? [] : given)
        {
            yield return $"names {family} {name}";
        }

        if (person.Postcode is { } postcode)
        {
            foreach (var name in given)
            {
                yield return $"postcode given {postcode} {name}";
            }

            yield return $"postcode family {postcode} {family}";
        }

        if (person.Born is { } born)
        {
            yield return $"born {born.Year} {Math.Min(born.Day, born.Month)} {Math.Max(born.Day, born.Month)}"; // The same when day and month are swapped.
            yield return $"family year month {family} {born:yyyy-MM}";
        }
    }
}
