namespace CaseCoordination.Cases.Wording;

/// <summary>A code of the stored language, read out: <c>one-stop-shop</c> is One stop shop, <c>marac</c> is MARAC.</summary>
public static class PlainWords
{
    // Said as letters or as a word of its own; everything else is an ordinary word.
    private static readonly HashSet<string> Initials = ["asb", "cdap", "idva", "isva", "marac", "pas"];

    public static string Of(string code) => Capital(Within(code));

    /// <summary>The same within a sentence: <c>one stop shop</c>.</summary>
    public static string Within(string code) => string.Join(' ', Words(code).Select(word => Initials.Contains(word) ? word.ToUpperInvariant() : word));

    /// <summary>A place, every word of its name with a capital: <c>west-kent</c> is West Kent.</summary>
    public static string Place(string code) => string.Join(' ', Words(code).Select(word => word == "and" ? word : Capital(word)));

    private static string[] Words(string code) => code.Split(['-', '.'], StringSplitOptions.RemoveEmptyEntries);

    private static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
