using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Intake;
using static CaseCoordination.CoordinatorUi.Casework.StepField;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>The form that puts right who somebody is: each field says what is held, and is left empty where that is right.</summary>
internal static class PutRightFields
{
    private const string Reason = "reason";

    /// <param name="held">As far as it is shown.</param>
    public static IReadOnlyList<StepField> For(PersonOnForm held, StepForm form) => StepField.For(form,
    [
        Held(Line("givenName", "Given name", ""), "given-name", held) with { Says = Says("missing", "Enter what is right in at least one of these") },
        Held(Line("familyName", "Family name", ""), "family-name", held),
        Many("aliases", "Add another name", FormRules.MostAliases, place => [Names(place, held)]),
        Held(Date("dateOfBirth", "Date of birth", ""), "date-of-birth", held) with
        {
            Says = new Dictionary<string, string>
            {
                ["not-a-birthday"] = "Enter a date of birth from 1900 to today",
                ["not-a-child"] = "They are named as a child: by this they were 18 or older when it was sent",
            },
        },
        Held(Number("approximateAge", "Age in years, where the date of birth is not known", ""), "approximate-age", held) with { Says = Says("out-of-range", "Enter an age between 0 and 120") },
        Held(Pick("sex", "Sex", "Select one of them", [.. FormWords.Sexes.Order(StringComparer.Ordinal).Select(sex => new FieldOption(sex, PlainWords.Of(sex)))]), "sex", held),
        Held(Line("nhsNumber", "NHS number", ""), "nhs-number", held) with { Says = Says("not-an-nhs-number", "Enter the ten digits of the NHS number as they stand on the card or letter") },
        Held(Line("personReference", "The agency’s own reference for them", ""), "person-reference", held),
        Text(Reason, "Why was it wrong?", "Say why it was wrong", "Such as how it came to be written so, and how you know better. Who may read what was sent reads this too; at most 4,000 characters."),
    ]);

    /// <summary>What a person is asked for; a program may leave it out.</summary>
    public static IEnumerable<(string Anchor, string? Field, string Words)> Unexplained(StepForm form) =>
        string.IsNullOrWhiteSpace(form.Typed(Reason)) ? [(Reason, Reason, "Say why it was wrong")] : [];

    /// <summary>Where on this form a fault of the whole, or of what follows from a field, is to be mended.</summary>
    public static Refusal AtTheirFields(Refusal refusal) => refusal.Faults is { Count: > 0 } faults
        ? refusal with { Faults = [.. faults.Select(fault => fault.Pointer switch { "/" => fault with { Pointer = "/givenName" }, "/role" => fault with { Pointer = "/dateOfBirth" }, _ => fault })] }
        : refusal;

    private static StepField Names(int place, PersonOnForm held)
    {
        if (place > 0)
        {
            return Line($"aliases/{place}", $"Other name {place + 1}", "");
        }

        var first = Held(Line("aliases/0", "Other names and spellings", ""), "aliases", held);
        return held.Aliases is { Count: > 0 } ? first with { Hint = $"{first.Hint} Enter all that are right: they replace these." } : first;
    }

    private static StepField Held(StepField field, string code, PersonOnForm held) =>
        field with { Hint = ParticularsWording.Value(held, code) is { } value ? $"Now: {value}." : "Now: nothing." };

    private static Dictionary<string, string> Says(string code, string words) => new() { [code] = words };
}
