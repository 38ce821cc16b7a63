using CaseCoordination.Kernel;

namespace CaseCoordination.Measures.Assessment;

/// <summary>Every rule the assessment goes by, for the register.</summary>
public static class AssessmentRuleBook
{
    public static IEnumerable<Rule> All =>
    [
        PercentChange.Rounding,
        PercentChange.Small,
        CountyPosition.Rule,
        ImportCounts.PartsAddUp,
        AssessmentRefusals.Writers,
        ReportRepeatRate.NeverCompared,
    ];
}
