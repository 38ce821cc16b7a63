using CaseCoordination.Kernel;

namespace CaseCoordination.Marac.Rules;

/// <summary>The days around a meeting, in working days before and after it.</summary>
public sealed record MeetingClocks(
    string Id,
    DateOnly EffectiveFrom,
    int ReferralsCloseBefore,
    int CaseListBefore,
    int ResearchDueBefore,
    int MinutesAfter,
    string Source,
    bool Verified)
{
    public Rule AsRule() => new(
        Id,
        $"In working days: referrals close {ReferralsCloseBefore} before a meeting, the case list goes out {CaseListBefore} before, research is due {ResearchDueBefore} before, minutes {MinutesAfter} after.",
        Source,
        Verified,
        EffectiveFrom);

    public MeetingDays DaysOf(DateOnly heldOn, WorkingDays working) => new(
        working.Before(heldOn, ReferralsCloseBefore),
        working.Before(heldOn, CaseListBefore),
        working.Before(heldOn, ResearchDueBefore),
        working.Add(heldOn, MinutesAfter));
}

/// <summary>The days that follow from a meeting's own.</summary>
public sealed record MeetingDays(DateOnly ReferralsCloseOn, DateOnly CaseListOn, DateOnly ResearchDueOn, DateOnly MinutesDueOn);

public static class MeetingClockRules
{
    public static readonly IReadOnlyList<MeetingClocks> All =
    [
        // Three days for the minutes is Derbyshire's protocol; the others are common practice, not found for Kent.
        new(
            "common-practice", new(2015, 1, 1), ReferralsCloseBefore: 10, CaseListBefore: 8, ResearchDueBefore: 2, MinutesAfter: 3,
            "Derbyshire MARAC protocol (minutes); common practice (the rest)", Verified: false),
    ];

    public static MeetingClocks On(DateOnly day) => All.LastOrDefault(clocks => clocks.EffectiveFrom <= day) ?? All[0];
}
