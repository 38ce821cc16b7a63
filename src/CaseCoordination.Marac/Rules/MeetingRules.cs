using CaseCoordination.Kernel;

namespace CaseCoordination.Marac.Rules;

/// <summary>Who must be at the table for a case to be heard.</summary>
/// <param name="Parts">Each by an agency that is present or sent a deputy.</param>
public sealed record QuorumRule(string Id, DateOnly EffectiveFrom, IReadOnlyList<string> Parts, string Source, bool Verified)
{
    public Rule AsRule() => new(Id, $"A case is heard when these are at the table: {string.Join(", ", Parts)}.", Source, Verified, EffectiveFrom);
}

/// <summary>When somebody higher up is told of an action that is late.</summary>
/// <param name="Steps">Working days after the day it was due, in order.</param>
public sealed record OverdueRule(string Id, DateOnly EffectiveFrom, IReadOnlyList<int> Steps, string Source, bool Verified)
{
    public Rule AsRule() => new(Id, $"An action that is late is told higher up {string.Join(" and ", Steps)} working days after its day.", Source, Verified, EffectiveFrom);
}

public static class MeetingRules
{
    public static readonly IReadOnlyList<QuorumRule> Quorums =
    [
        new("police-idva-coordinator", new(2015, 1, 1), ["police", "idva", "coordinator"], "A proposal: without police, the victim's advocate and a minute taker nothing can be agreed", Verified: false),
    ];

    public static readonly IReadOnlyList<OverdueRule> Overdue =
    [
        new("five-and-ten", new(2015, 1, 1), [5, 10], "A proposal: MARAC protocols escalate, and differ on when", Verified: false),
    ];

    public static QuorumRule QuorumOn(DateOnly day) => Quorums.LastOrDefault(rule => rule.EffectiveFrom <= day) ?? Quorums[0];

    public static OverdueRule OverdueOn(DateOnly day) => Overdue.LastOrDefault(rule => rule.EffectiveFrom <= day) ?? Overdue[0];
}
