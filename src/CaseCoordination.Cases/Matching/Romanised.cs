using System.Collections.Frozen;

namespace CaseCoordination.Cases.Matching;

/// <summary>Cyrillic letters in Latin ones, as passports write them (ICAO Doc 9303, part 3, section 6); Latin letters stay.</summary>
internal static class Romanised
{
    private static readonly FrozenDictionary<char, string> Latin = new Dictionary<char, string>
    {
        ['А'] = "A", ['Б'] = "B", ['В'] = "V", ['Г'] = "G", ['Ґ'] = "G", ['Д'] = "D", ['Е'] = "E", ['Ё'] = "E", ['Є'] = "IE", ['Ж'] = "ZH",
        ['З'] = "Z", ['И'] = "I", ['І'] = "I", ['Ї'] = "I", ['Й'] = "I", ['К'] = "K", ['Л'] = "L", ['М'] = "M", ['Н'] = "N", ['О'] = "O",
        ['П'] = "P", ['Р'] = "R", ['С'] = "S", ['Т'] = "T", ['У'] = "U", ['Ф'] = "F", ['Х'] = "KH", ['Ц'] = "TS", ['Ч'] = "CH", ['Ш'] = "SH",
        ['Щ'] = "SHCH", ['Ъ'] = "", ['Ы'] = "Y", ['Ь'] = "", ['Э'] = "E", ['Ю'] = "IU", ['Я'] = "IA",
    }.ToFrozenDictionary();

    public static string Of(string name) => string.Concat(name.ToUpperInvariant().Select(letter => Latin.TryGetValue(letter, out var latin) ? latin : $"{letter}"));
}
