using System.Collections.Frozen;
using CaseCoordination.Kernel;

namespace CaseCoordination.Stalking.Screening;

/// <summary>When a stalking referral has priority, from a day on. A case is always screened by the rule of the day it was referred.</summary>
/// <param name="Id">Stable name, recorded with every screening.</param>
/// <param name="EffectiveFrom">First day of referrals it applies to.</param>
/// <param name="EffectiveTo">The last; null while it is in force.</param>
/// <param name="PriorityTopics">The topics that count for priority.</param>
/// <param name="TopicsNeeded">How many of them, answered yes, give it.</param>
/// <param name="PriorityDays">Working days to the first attempt with priority.</param>
/// <param name="OrdinaryDays">And without.</param>
/// <param name="Source">Who set it.</param>
/// <param name="Verified">False where it has not been checked with the publisher or the service.</param>
public sealed record StalkingScreeningRule(
    string Id,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    FrozenSet<string> PriorityTopics,
    int TopicsNeeded,
    int PriorityDays,
    int OrdinaryDays,
    string Source,
    bool Verified)
{
    public Rule AsRule() => new(
        Id,
        $"{TopicsNeeded} yes among {string.Join(", ", PriorityTopics.Order(StringComparer.Ordinal))}, or a judgement, give priority: a first attempt in {PriorityDays} working day, else {OrdinaryDays}.",
        Source,
        Verified,
        EffectiveFrom,
        EffectiveTo);
}

public static class StalkingScreeningRules
{
    /// <summary>A judgement shorter than this gives no reason, and counts for nothing; as for a MARAC.</summary>
    public const int ShortestJudgement = 40;

    public static readonly Rule JudgementRule = new(
        "stalking-judgement", $"A professional judgement gives priority from {ShortestJudgement} characters of reason on.",
        "The partnership's own, as for a MARAC", Verified: false, new(2022, 4, 1));

    public static readonly IReadOnlyList<StalkingScreeningRule> All =
    [
        new(
            "sdash-priority-2022",
            new DateOnly(2022, 4, 1),
            EffectiveTo: null,
            ["S01_FRIGHTENED", "S04_TURNS_UP", "S06_THREATS", "S08_VIOLENT_TO_OTHERS", "S09_OTHERS_ASSIST"],
            TopicsNeeded: 2,
            PriorityDays: 1,
            OrdinaryDays: 2,
            "The partnership's own: S-DASH 2009 publishes no threshold",
            Verified: false),
    ];

    /// <summary>The rule in force on a day; before the first, the first.</summary>
    public static StalkingScreeningRule On(DateOnly day) => All.LastOrDefault(rule => rule.EffectiveFrom <= day) ?? All[0];
}
