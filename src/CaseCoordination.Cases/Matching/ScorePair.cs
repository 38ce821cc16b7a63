using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.Matching;

/// <summary>Why a pair was put forward, field by field; it tells how far they agree and never what they say.</summary>
/// <param name="Weight">In bits; below zero it speaks against.</param>
public sealed record MatchReason(string Field, string Level, double Weight);

/// <summary>How sure the comparison is.</summary>
public static class MatchBand
{
    public const string Certain = "certain";
    public const string Likely = "likely";
    public const string Possible = "possible";

    /// <summary>Of a pair that was put forward once: since one of the two was put right they agree too little.</summary>
    public const string TooLittle = "too-little";
}

/// <summary>What came of comparing two people.</summary>
/// <param name="Score">The weights added up, in bits.</param>
/// <param name="Band">certain, likely or possible; null where they are not put forward.</param>
/// <param name="Doubt">A reason to be careful: twins, or contradicted-identifier; null where there is none.</param>
public sealed record MatchScore(double Score, string? Band, string? Doubt, IReadOnlyList<MatchReason> Reasons)
{
    /// <summary>The fields and levels alone: a decision stands as long as these are the same.</summary>
    public string Pattern => string.Join(' ', Reasons.Select(reason => $"{reason.Field}:{reason.Level}"));
}

/// <summary>Compares two people. It proposes and never decides: no pair is linked by itself, however high it scores.</summary>
public static class ScorePair
{
    public static readonly Rule CertainLink = new(
        "people.certain-link",
        "A pair is proposed as certain by the same NHS number, or the same agency's own reference; where given name or birth contradicts it, as possible at most.",
        "Proposal: a reference may be a household's, and a number may be typed for the sister",
        Verified: false);

    public static readonly Rule Twins = new(
        "people.twins-not-likely",
        "Two of one family name and birth with different given names are shown as possible at most, with the doubt that they are twins.",
        "Proposal: twins share birth, address and telephone, and are two people",
        Verified: false);

    public static MatchScore Decide(Profile one, Profile other, MatchWeights weights)
    {
        var levels = Agreement.Of(one, other);
        List<MatchReason> reasons =
        [
            .. levels.Select(level => new MatchReason(level.Key, level.Value, weights.Of(level.Key, level.Value)))
                .OrderByDescending(reason => reason.Weight).ThenBy(reason => reason.Field, StringComparer.Ordinal),
        ];
        var score = Math.Round(reasons.Sum(reason => reason.Weight), 1);
        var identified = Is(levels, MatchField.NhsNumber, Agreement.Same) || Is(levels, MatchField.Reference, Agreement.Same);
        var contradicted = Is(levels, MatchField.GivenName, Agreement.Different) || Is(levels, MatchField.Birth, Agreement.Different);
        var twins = Is(levels, MatchField.Birth, Agreement.Same) && Is(levels, MatchField.GivenName, Agreement.Different)
            && !Is(levels, MatchField.FamilyName, Agreement.Different);
        return new(score, Band(score, identified, contradicted, twins, weights), twins ? "twins" : identified && contradicted ? "contradicted-identifier" : null, reasons);
    }

    private static string? Band(double score, bool identified, bool contradicted, bool twins, MatchWeights weights) => score switch
    {
        _ when twins || (identified && contradicted) => identified || score >= weights.Possible ? MatchBand.Possible : null,
        _ when identified => MatchBand.Certain,
        _ when score >= weights.Likely => MatchBand.Likely,
        _ when score >= weights.Possible => MatchBand.Possible,
        _ => null,
    };

    private static bool Is(IReadOnlyDictionary<string, string> levels, string field, string level) => levels.GetValueOrDefault(field) == level;
}
