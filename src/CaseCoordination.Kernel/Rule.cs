namespace CaseCoordination.Kernel;

/// <summary>
/// One line of the register of rules: a threshold, a clock, a step or a guard, in one sentence. It is written where the
/// rule itself stands, so that nobody changes one without the other.
/// </summary>
/// <param name="Id">Stable name, its own in the whole register; the test of the rule names it too.</param>
/// <param name="Says">What holds, in one plain sentence, with the numbers in force.</param>
/// <param name="Source">Act and section, guidance, local page, or whose proposal it is.</param>
/// <param name="Verified">False where something of it was not checked with its source.</param>
/// <param name="EffectiveFrom">First day it holds; null where no day is known.</param>
/// <param name="EffectiveTo">The last; null while it is in force.</param>
public sealed record Rule(string Id, string Says, string Source, bool Verified, DateOnly? EffectiveFrom = null, DateOnly? EffectiveTo = null)
{
    /// <summary>Rows of one rule, oldest first: each holds until the next one does.</summary>
    public static IEnumerable<Rule> OneAfterAnother(IEnumerable<Rule> rows)
    {
        var all = rows.ToList();
        return all.Select((row, i) => i + 1 < all.Count ? row with { EffectiveTo = all[i + 1].EffectiveFrom?.AddDays(-1) } : row);
    }
}
