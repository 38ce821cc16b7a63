using System.Collections.Frozen;

namespace CaseCoordination.Kernel;

/// <summary>Latin letters without their marks: the same name is typed with and without them.</summary>
public static class PlainLetters
{
    // A table of our own: the program runs without the operating system's Unicode data, so that it decides alike everywhere.
    private static readonly FrozenDictionary<char, string> Unmarked = new Dictionary<string, string>
    {
        ["ÀÁÂÃÄÅĀĂĄ"] = "A",
        ["ÇĆĈĊČ"] = "C",
        ["ĎĐÐ"] = "D",
        ["ÈÉÊËĒĔĖĘĚ"] = "E",
        ["ĜĞĠĢ"] = "G",
        ["ĤĦ"] = "H",
        ["ÌÍÎÏĨĪĬĮİ"] = "I",
        ["Ĵ"] = "J",
        ["Ķ"] = "K",
        ["ĹĻĽĿŁ"] = "L",
        ["ÑŃŅŇ"] = "N",
        ["ÒÓÔÕÖØŌŎŐ"] = "O",
        ["ŔŖŘ"] = "R",
        ["ŚŜŞŠȘ"] = "S",
        ["ŢŤŦȚ"] = "T",
        ["ÙÚÛÜŨŪŬŮŰŲ"] = "U",
        ["Ŵ"] = "W",
        ["ÝŶŸ"] = "Y",
        ["ŹŻŽ"] = "Z",
        ["Æ"] = "AE",
        ["Œ"] = "OE",
        ["Þ"] = "TH",
        ["ß"] = "SS",
    }.SelectMany(row => row.Key.Select(letter => KeyValuePair.Create(letter, row.Value))).ToFrozenDictionary();

    /// <summary>Capitals only; spaces, hyphens, apostrophes and marks that stand alone are left out.</summary>
    public static string Of(string name) => string.Concat(
        name.ToUpperInvariant().Where(char.IsLetter).Select(letter => Unmarked.TryGetValue(letter, out var plain) ? plain : letter.ToString()));
}
