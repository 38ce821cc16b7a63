using CaseCoordination.Kernel;
using CaseCoordination.Measures.Disclosure;
using CaseCoordination.Measures.Files;

namespace CaseCoordination.Measures.Publishing;

/// <summary>What may be published, and how long files are kept, for the register of rules.</summary>
public static class PublishingRuleBook
{
    public static IEnumerable<Rule> All => [.. SuppressionPolicies.Rules, WriteNarrative.Rule, SignOffReport.Rule, ReportFile.Rule];
}
