using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.EmergencyAccess;
using CaseCoordination.Privacy.Worklist;

namespace CaseCoordination.Privacy;

/// <summary>Who is shown what, how a glass is broken and what is soon, for the register of rules.</summary>
public static class PrivacyRuleBook
{
    public static IEnumerable<Rule> All => [.. FieldRules.All.Select(rule => rule.AsRule()), BreakTheGlass.Rule, WorkAsked.SoonRule];
}
