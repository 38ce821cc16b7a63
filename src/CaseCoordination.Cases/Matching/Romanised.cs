using System.Collections.Frozen;

namespace CaseCoordination.Cases.Matching;

/// <summary>Cyrillic letters in Latin ones, as passports write them (ICAO Doc 9303, part 3, section 6); Latin letters stay.</summary>
internal static class Romanised
{
    private const string Cyrillic = "АБВГҐДЕЁЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ";

    private static readonly FrozenDictionary<char, string> Latin = Cyrillic.Zip(new[]
    {
        "A", "B", "V", "G", "G", "D", "E", "E", "IE", "ZH", "Z", "I", "I", "I", "I", "K", "L", "M", "N", "O",
        "P", "R", "S", "T", "U", "F", "KH", "TS", "CH", "SH", "SHCH", "", "Y", "", "E", "IU", "IA",
    }).ToFrozenDictionary(pair => pair.First, pair => pair.Second);

    public static string Of(string name) => string.Concat(name.ToUpperInvariant().Select(letter => Latin.TryGetValue(letter, out var latin) ? latin : $"{letter}"));
}
