using CaseCoordination.Kernel;

namespace CaseCoordination.Marac.Rules;

/// <summary>How soon the victim's advocate tries to reach her, and how soon after the meeting she is told of it.</summary>
/// <param name="ContactWithin">Working days after the advocate was asked; the meeting's own day where that is earlier.</param>
/// <param name="UpdateWithin">Working days after the case was heard.</param>
public sealed record AdvocateClocks(string Id, DateOnly EffectiveFrom, int ContactWithin, int UpdateWithin, string Source, bool Verified)
{
    public Rule AsRule() => new(
        Id,
        $"In working days: the victim's advocate tries to reach her within {ContactWithin} of being asked and before the meeting, and tells her of it within {UpdateWithin}.",
        Source,
        Verified,
        EffectiveFrom);
}

public static class AdvocateClockRules
{
    public static readonly IReadOnlyList<AdvocateClocks> All =
    [
        new(
            "idva-two-and-one", new(2015, 1, 1), ContactWithin: 2, UpdateWithin: 1,
            "SafeLives: the advocate contacts the victim before the meeting and updates her after it, where safe; the days are common practice", Verified: false),
    ];

    public static AdvocateClocks On(DateOnly day) => All.LastOrDefault(clocks => clocks.EffectiveFrom <= day) ?? All[0];
}
