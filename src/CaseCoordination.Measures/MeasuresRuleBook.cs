using CaseCoordination.Kernel;
using CaseCoordination.Measures.Figures;

namespace CaseCoordination.Measures;

/// <summary>Every rule this context goes by, for the register; what each measure counts and is held against stands in its definition.</summary>
public static class MeasuresRuleBook
{
    public static IReadOnlyList<Rule> All => [Rag.Rule];
}
