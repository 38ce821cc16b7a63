using CaseCoordination.Kernel;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.Plan;

/// <summary>Every rule this context goes by, for the register; the fields of each kind of activity stand in its data, with their source.</summary>
public static class PlanRuleBook
{
    public static IReadOnlyList<Rule> All => [PersonalText.Rule];
}
