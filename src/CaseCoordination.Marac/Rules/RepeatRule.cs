using CaseCoordination.Kernel;

namespace CaseCoordination.Marac.Rules;

/// <summary>What the window of a repeat counts from.</summary>
public enum RepeatAnchor
{
    LastReferral = 1,
    LastHearing = 2,
}

/// <summary>When a further incident between the same two people is a repeat.</summary>
/// <param name="Months">Length of the window from its anchor.</param>
public sealed record RepeatRule(string Id, DateOnly EffectiveFrom, RepeatAnchor Anchor, int Months, string Source, bool Verified)
{
    public Rule AsRule() => new(
        Id,
        $"A further incident between the same people is a repeat for {Months} months after the last {(Anchor == RepeatAnchor.LastHearing ? "hearing" : "referral")}, by its own day.",
        Source,
        Verified,
        EffectiveFrom);

    /// <summary>The days an incident may lie on; from 29 February twelve months end on 28 February.</summary>
    public bool Covers(DateOnly anchor, DateOnly incidentOn) => anchor < incidentOn && incidentOn <= LastDay(anchor);

    public DateOnly LastDay(DateOnly anchor) => anchor.AddMonths(Months);

    /// <summary>The anchor a case gives; null while it has none.</summary>
    public DateOnly? AnchorOf(DateOnly referredOn, DateOnly? heardOn) => Anchor == RepeatAnchor.LastHearing ? heardOn : referredOn;
}

public static class RepeatRules
{
    /// <summary>Some count from the last hearing; SafeLives from the last referral. Which one Kent used in 2022/23 is not known.</summary>
    public static readonly IReadOnlyList<RepeatRule> All =
    [
        new("safelives-last-referral", new(2015, 1, 1), RepeatAnchor.LastReferral, 12, "SafeLives, definition of a repeat: within 12 months of the last referral to MARAC", Verified: false), // Published; that Kent counted so is not known.
    ];

    /// <summary>The rule in force on the day of the referral; before the first, the first.</summary>
    public static RepeatRule On(DateOnly day) => All.LastOrDefault(rule => rule.EffectiveFrom <= day) ?? All[0];
}
