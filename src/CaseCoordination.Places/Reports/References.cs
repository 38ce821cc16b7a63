namespace CaseCoordination.Places.Reports;

/// <summary>What a reference looks like here: a number in somebody's list, and never a name.</summary>
internal static class References
{
    public const string Mend = "Send at most 24 capital letters, digits, hyphens and slashes, with at least one digit: a number of yours, never a name.";

    public static bool IsOne(string text) =>
        text.Length is > 0 and <= 24 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c is '-' or '/') && text.Any(char.IsAsciiDigit);
}
