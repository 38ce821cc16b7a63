using CaseCoordination.Kernel;
using static CaseCoordination.Cases.Matching.Agreement;

namespace CaseCoordination.Cases.Matching;

/// <summary>How often a level of agreement is seen in a field: among records of one human, and among those of two.</summary>
/// <param name="SameHuman">The m of Fellegi and Sunter.</param>
/// <param name="TwoHumans">Their u.</param>
public sealed record LevelOdds(string Field, string Level, double SameHuman, double TwoHumans)
{
    /// <summary>In bits: each one doubles the odds that it is one human.</summary>
    public double Weight => Math.Round(Math.Log2(SameHuman / TwoHumans), 1);
}

/// <summary>One set of weights and the scores from which a pair is shown.</summary>
/// <param name="Possible">Bits from which somebody should look.</param>
/// <param name="Likely">Bits from which it is probably one human.</param>
public sealed record MatchWeights(int Version, DateOnly EffectiveFrom, double Possible, double Likely, IReadOnlyList<LevelOdds> Odds)
{
    /// <summary>Oldest first. A change is a new set from a day on, and never a change of an old one.</summary>
    public static readonly IReadOnlyList<MatchWeights> All =
    [
        new(1, new(2022, 4, 1), Possible: 10, Likely: 18,
        [
            new(MatchField.NhsNumber, Same, 0.98, 0.0000001), new(MatchField.NhsNumber, Different, 0.02, 0.9999999),
            new(MatchField.Reference, Same, 0.97, 0.000001), new(MatchField.Reference, Different, 0.03, 0.999999),
            new(MatchField.FamilyName, Same, 0.78, 0.003), new(MatchField.FamilyName, Variant, 0.05, 0.001), new(MatchField.FamilyName, Similar, 0.10, 0.008), new(MatchField.FamilyName, Different, 0.07, 0.988),
            new(MatchField.GivenName, Same, 0.76, 0.008), new(MatchField.GivenName, Variant, 0.13, 0.006), new(MatchField.GivenName, Similar, 0.07, 0.016), new(MatchField.GivenName, Different, 0.04, 0.97),
            new(MatchField.Birth, Same, 0.86, 0.00006), new(MatchField.Birth, Slip, 0.09, 0.0009), new(MatchField.Birth, Near, 0.04, 0.06), new(MatchField.Birth, Different, 0.01, 0.94),
            new(MatchField.Sex, Same, 0.98, 0.6), new(MatchField.Sex, Different, 0.02, 0.4),
            new(MatchField.Postcode, Same, 0.60, 0.002), new(MatchField.Postcode, Near, 0.16, 0.12), new(MatchField.Postcode, Different, 0.24, 0.878),
            new(MatchField.Telephone, Same, 0.55, 0.0006), new(MatchField.Telephone, Slip, 0.05, 0.0001), new(MatchField.Telephone, Different, 0.40, 0.9993),
        ]),
    ];

    public static readonly Rule Rule = new(
        "people.candidates-scored",
        $"A pair is shown from {All[^1].Possible} bits as possible and from {All[^1].Likely} as likely, the weights of set {All[^1].Version} added up over the fields both have.",
        "Fellegi and Sunter, A Theory for Record Linkage (1969); the weights are a proposal, held against the made-up people of the benchmark",
        Verified: false,
        All[^1].EffectiveFrom);

    public static MatchWeights Current => All[^1];

    public double Of(string field, string level) => Odds.First(odds => odds.Field == field && odds.Level == level).Weight;
}
