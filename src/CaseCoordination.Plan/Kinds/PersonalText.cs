using System.Text.RegularExpressions;
using CaseCoordination.Kernel;

namespace CaseCoordination.Plan.Kinds;

/// <summary>
/// Finds what has no business in a title or a report about an action: ways to reach somebody, where they live, numbers that
/// stand for them, and names with a form of address. A bare name it cannot tell from a place's; the form says so beforehand.
/// </summary>
internal static partial class PersonalText
{
    public static readonly Rule Rule = new(
        "plan.no-personal-data",
        "A title, a place and a report about an action hold no e-mail address, no telephone or NHS number, no postcode and no name with a form of address.",
        "A proposal of this project: what counts work needs no person in it",
        Verified: false);

    private const string Mend = "Write about the work, not about people: no names, addresses, postcodes, telephone or other numbers of a person.";

    public static void Check(List<Fault> faults, string pointer, string? text, int most, bool required)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            if (required)
            {
                faults.Add(new(pointer, "missing", "Say it in words."));
            }
        }
        else if (text.Length > most)
        {
            faults.Add(new(pointer, "too-long", $"Use at most {most} characters."));
        }
        else if (Found(text))
        {
            faults.Add(new(pointer, "personal-data", Mend));
        }
    }

    public static bool Found(string text) =>
        Email().IsMatch(text) || LongNumber().IsMatch(text) || Postcode().IsMatch(text) || Addressed().IsMatch(text);

    [GeneratedRegex(@"[^\s@]+@[^\s@]+\.[^\s@]+", RegexOptions.None, 200)]
    private static partial Regex Email();

    /// <summary>Nine digits and more, whatever stands between them: telephones and NHS numbers.</summary>
    [GeneratedRegex(@"(?:\d[ ()+-]{0,2}){9,}", RegexOptions.None, 200)]
    private static partial Regex LongNumber();

    [GeneratedRegex(@"\b[A-Za-z]{1,2}\d[A-Za-z\d]?\s*\d[A-Za-z]{2}\b", RegexOptions.None, 200)]
    private static partial Regex Postcode();

    [GeneratedRegex(@"\b(?:Mr|Mrs|Ms|Miss|Master|Mx)\.?\s+\p{Lu}", RegexOptions.None, 200)]
    private static partial Regex Addressed();
}
