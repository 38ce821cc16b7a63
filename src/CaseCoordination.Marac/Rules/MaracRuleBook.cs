using CaseCoordination.Kernel;
using CaseCoordination.Marac.Actions;
using CaseCoordination.Marac.Ending;
using CaseCoordination.Marac.Hearing;
using CaseCoordination.Marac.Reactions;
using CaseCoordination.Marac.Screening;

namespace CaseCoordination.Marac.Rules;

/// <summary>Every rule this context goes by, for the register.</summary>
public static class MaracRuleBook
{
    /// <param name="core">Who is invited to every meeting: data of the deployment.</param>
    public static IEnumerable<Rule> All(CoreAgencies core) =>
    [
        .. Rule.OneAfterAnother(ScreeningRuleSets.All.Select(set => set.AsRule())),
        ScreeningRuleSets.JudgementRule,
        AddCriterion.Rule,
        DeclineCase.Rule,
        .. Rule.OneAfterAnother(RepeatRules.All.Select(rule => rule.AsRule())),
        .. Rule.OneAfterAnother(MeetingClockRules.All.Select(rule => rule.AsRule())),
        .. Rule.OneAfterAnother(MeetingRules.Quorums.Select(rule => rule.AsRule())),
        .. Rule.OneAfterAnother(MeetingRules.Overdue.Select(rule => rule.AsRule())),
        .. Rule.OneAfterAnother(AdvocateClockRules.All.Select(rule => rule.AsRule())),
        core.AsRule(),
        DeferCase.Rule,
        FailAction.Rule,
        FlagFiles.Rule,
        RecordDeath.Rule,
        WhenConsentWithdrawnHandler.Rule,
    ];
}
