using CaseCoordination.Kernel;

namespace CaseCoordination.Marac.Screening;

/// <summary>The thresholds of one publisher, from a day on. A case is always screened by the set of the day it was referred.</summary>
/// <param name="Id">Stable name, recorded with every screening.</param>
/// <param name="EffectiveFrom">First day of referrals it applies to.</param>
/// <param name="VisibleHighRiskScore">Yes answers that alone suffice.</param>
/// <param name="EscalationIncidents">Incidents that show escalation.</param>
/// <param name="EscalationMonths">The window those incidents lie in.</param>
/// <param name="SuicideSelfHarmCounts">Whether suicide or self-harm risk with current abuse is a ground of its own.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Verified">False where the date or the text has not been checked with the publisher.</param>
public sealed record ScreeningRuleSet(
    string Id,
    DateOnly EffectiveFrom,
    int VisibleHighRiskScore,
    int EscalationIncidents,
    int EscalationMonths,
    bool SuicideSelfHarmCounts,
    string Source,
    bool Verified)
{
    public Rule AsRule() => new(
        Id,
        $"A MARAC hears a case with {VisibleHighRiskScore} or more yes on the checklist, {EscalationIncidents} incidents in {EscalationMonths} months, "
            + $"a professional judgement{(SuicideSelfHarmCounts ? ", a risk of suicide or self-harm with current abuse" : "")} or a repeat.",
        Source,
        Verified,
        EffectiveFrom);
}

/// <summary>The sets known, oldest first: national thresholds, then the stricter local ones.</summary>
public static class ScreeningRuleSets
{
    /// <summary>A judgement shorter than this gives no reason, and counts for nothing.</summary>
    public const int ShortestJudgement = 40;

    public static readonly Rule JudgementRule = new(
        "marac-judgement", $"A professional judgement is a criterion from {ShortestJudgement} characters of reason on.",
        "A proposal: the reason is compulsory, and no length is published", Verified: false, new(2015, 1, 1));

    public static readonly IReadOnlyList<ScreeningRuleSet> All =
    [
        new(
            "safelives-2015", new DateOnly(2015, 1, 1), VisibleHighRiskScore: 14, EscalationIncidents: 3, EscalationMonths: 12,
            SuicideSelfHarmCounts: false, "SafeLives MARAC referral form, 2015", Verified: true),
        // The local page is undated; the day is that of the county's new MARAC process and needs confirming.
        new(
            "kent-medway-2025", new DateOnly(2025, 4, 1), VisibleHighRiskScore: 14, EscalationIncidents: 3, EscalationMonths: 6,
            SuicideSelfHarmCounts: true, "Kent and Medway MARAC referral page", Verified: false),
    ];

    /// <summary>The set in force on a day; before the first, the first.</summary>
    public static ScreeningRuleSet On(DateOnly day) => All.LastOrDefault(s => s.EffectiveFrom <= day) ?? All[0];
}
