using System.Globalization;

namespace CaseCoordination.Benchmarks.People;

/// <summary>How many people to make up, and which.</summary>
internal sealed record MatchingSettings(int People = 3_000, int Seed = 1)
{
    /// <summary>Null when the words make no sense.</summary>
    public static MatchingSettings? Read(IReadOnlyList<string> words)
    {
        var settings = new MatchingSettings();
        for (var i = 0; i < words.Count; i += 2)
        {
            if (i + 1 == words.Count || !int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            switch (words[i], number)
            {
                case ("--people", >= 10 and <= 100_000):
                    settings = settings with { People = number };
                    break;
                case ("--seed", _):
                    settings = settings with { Seed = number };
                    break;
                default:
                    return null;
            }
        }

        return settings;
    }
}
