namespace CaseCoordination.Cases.Matching;

/// <summary>How alike two words are, from 0 to 1: Jaro's measure with Winkler's weight on a common beginning (Winkler 1990).</summary>
internal static class Likeness
{
    private const double BeginningWeight = 0.1;
    private const int LongestBeginning = 4;

    public static double Of(string one, string other)
    {
        // Letters are matched from the left, which is not the same both ways round: the order of the alphabet settles it.
        var (a, b) = string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);
        var jaro = Jaro(a, b);
        var beginning = a.Zip(b).TakeWhile(pair => pair.First == pair.Second).Take(LongestBeginning).Count();
        return jaro + (beginning * BeginningWeight * (1 - jaro));
    }

    private static double Jaro(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return 0;
        }

        var reach = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        var (taken, met) = (new bool[b.Length], new List<(char Letter, int At)>());
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - reach); j < Math.Min(b.Length, i + reach + 1); j++)
            {
                if (!taken[j] && a[i] == b[j])
                {
                    taken[j] = true;
                    met.Add((a[i], j));
                    break;
                }
            }
        }

        if (met.Count == 0)
        {
            return 0;
        }

        var inOrder = met.Select(one => one.At).Order().Select(at => b[at]);
        var moved = met.Zip(inOrder).Count(pair => pair.First.Letter != pair.Second) / 2.0;
        return ((met.Count / (double)a.Length) + (met.Count / (double)b.Length) + ((met.Count - moved) / met.Count)) / 3;
    }
}
