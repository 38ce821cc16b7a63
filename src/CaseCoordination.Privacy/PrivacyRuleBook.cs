using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.EmergencyAccess;

namespace CaseCoordination.Privacy;

/// <summary>Who is shown what, and how a glass is broken, for the register of rules.</summary>
public static class PrivacyRuleBook
{
    public static IEnumerable<Rule> All => [.. FieldRules.All.Select(rule => rule.AsRule()), BreakTheGlass.Rule];
}
