using CaseCoordination.Kernel;

namespace CaseCoordination.Measures.Disclosure;

/// <summary>When a number is too small to be published: dated data, so that a report says by which rule it was made.</summary>
/// <param name="Threshold">A number from 1 up to below this one is not published; 3 at least, or hiding it would tell it.</param>
/// <param name="LeastDenominator">A rate of fewer is not published.</param>
/// <param name="Verified">False where the threshold was not agreed with whoever answers for the data.</param>
public sealed record SuppressionPolicy(string Id, DateOnly EffectiveFrom, int Threshold, int LeastDenominator, string Source, bool Verified)
{
    /// <summary>How a number that is too small is shown.</summary>
    public string Few => $"<{Threshold}";

    /// <summary>Too small to publish; nobody is a number that may be told.</summary>
    public bool IsFew(decimal value) => Math.Abs(value) is var size && size > 0 && size < Threshold;

    /// <summary>A rate tells its numerator, and how many it does not hold for.</summary>
    public bool MayShowRate(decimal numerator, decimal denominator) =>
        denominator >= LeastDenominator && !IsFew(numerator) && !IsFew(denominator - numerator);
}

public static class SuppressionPolicies
{
    /// <summary>Oldest first.</summary>
    public static readonly IReadOnlyList<SuppressionPolicy> All =
    [
        new("public-2022", new(2022, 4, 1), 5, 10, "Fewer than 5, as in a published MARAC table; denominators under 10: a proposal of this service", false),
    ];

    /// <summary>The policy in force on a day; before the first, the first.</summary>
    public static SuppressionPolicy On(DateOnly day) => All.LastOrDefault(policy => policy.EffectiveFrom <= day) ?? All[0];

    public static IEnumerable<Rule> Rules => All.SelectMany(policy => (IEnumerable<Rule>)
    [
        new($"{policy.Id}.primary", $"In the public edition a number from 1 to {policy.Threshold - 1} is shown as {policy.Few}; nought is shown.", policy.Source, policy.Verified, policy.EffectiveFrom),
        new($"{policy.Id}.secondary", "Other numbers are withheld too, until nobody can work one that was left out back from totals and parts.", policy.Source, policy.Verified, policy.EffectiveFrom),
        new($"{policy.Id}.rates", $"A rate is left out where it is of fewer than {policy.LeastDenominator}, or where 1 to {policy.Threshold - 1} do, or do not, have what it counts.", policy.Source, policy.Verified, policy.EffectiveFrom),
        new($"{policy.Id}.year-to-date", "While a quarter of the year is left out, so is the year to date.", policy.Source, policy.Verified, policy.EffectiveFrom),
        new($"{policy.Id}.revisions", $"A published number that changes by 1 to {policy.Threshold - 1} stays as it was published in the public edition.", policy.Source, policy.Verified, policy.EffectiveFrom),
    ]);
}
