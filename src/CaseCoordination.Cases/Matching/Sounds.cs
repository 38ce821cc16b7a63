using System.Text;

namespace CaseCoordination.Cases.Matching;

/// <summary>
/// What a name sounds like, roughly: its consonants in the classes that ears and transliterations confuse. Mohammed and
/// Muhammad are one, Philips and Fillips too.
/// </summary>
internal static class Sounds
{
    private static readonly (string Written, string Heard)[] Pairs =
        [("PH", "F"), ("GH", "G"), ("KH", "H"), ("CK", "K"), ("SH", "S"), ("CH", "S"), ("TS", "S"), ("TH", "T"), ("DH", "D"), ("ZH", "S"), ("WR", "R"), ("KN", "N")];

    /// <summary>Empty for an empty name; a name of vowels alone is its first letter.</summary>
    public static string Of(string plain)
    {
        var heard = Pairs.Aggregate(plain, (name, pair) => name.Replace(pair.Written, pair.Heard, StringComparison.Ordinal));
        var skeleton = new StringBuilder();
        for (var i = 0; i < heard.Length; i++)
        {
            var letter = Class(heard[i]);
            if (letter == ' ' && i == 0)
            {
                letter = 'A'; // Any vowel in front: Ali and Eli, Yusuf and Usuf are told apart later.
            }

            // A letter doubled is heard once; with a vowel between, twice.
            if (letter != ' ' && (i == 0 || Class(heard[i - 1]) != letter))
            {
                skeleton.Append(letter);
            }
        }

        return skeleton.ToString();
    }

    private static char Class(char letter) => letter switch
    {
        'A' or 'E' or 'I' or 'O' or 'U' or 'Y' or 'H' => ' ',
        'C' or 'K' or 'Q' or 'X' => 'K',
        'S' or 'Z' => 'S',
        'V' or 'W' => 'V',
        'G' or 'J' => 'G',
        _ => letter,
    };
}
