using System.Collections.Frozen;
using CaseCoordination.Isva.Events;
using CaseCoordination.Kernel;
using static CaseCoordination.Isva.Events.CjStage;

namespace CaseCoordination.Isva.CriminalJustice;

/// <summary>One dated row of what victims have a right to.</summary>
/// <param name="ToTell">The decisions and hearings they are told of.</param>
/// <param name="Days">Working days within which they are.</param>
/// <param name="EnhancedDays">And of those with enhanced rights.</param>
/// <param name="ReviewMonths">Months in which a review of a decision not to go on is asked for.</param>
public sealed record VictimsCodeRule(
    string Id,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    FrozenSet<CjStage> ToTell,
    FrozenSet<CjStage> ToReview,
    int Days,
    int EnhancedDays,
    int ReviewMonths,
    string Source,
    bool Verified)
{
    public Rule AsRule() => new(
        Id,
        $"A victim is told of a decision within {Days} working days, {EnhancedDays} with enhanced rights, and asks for a review of one not to go on within {ReviewMonths} months.",
        Source,
        Verified,
        EffectiveFrom,
        EffectiveTo);
}

public static class VictimsCode
{
    public static readonly IReadOnlyList<VictimsCodeRule> All =
    [
        new(
            "victims-code-2021",
            new DateOnly(2021, 4, 1),
            EffectiveTo: null,
            [SuspectArrested, ReleasedUnderInvestigationOrBail, NfaPolice, NfaCps, Charged, TrialListed, TrialAdjourned, Events.CjStage.Verdict, Sentenced, Appeal],
            [NfaPolice, NfaCps],
            Days: 5,
            EnhancedDays: 1,
            ReviewMonths: 3,
            "Code of Practice for Victims of Crime in England and Wales (2021), rights 6 to 9; Victims' Right to Review",
            Verified: false), // The days are confirmed; which stages they run for, and the three months, are not.
    ];

    public static VictimsCodeRule On(DateOnly day) => All.LastOrDefault(rule => rule.EffectiveFrom <= day) ?? All[0];
}
