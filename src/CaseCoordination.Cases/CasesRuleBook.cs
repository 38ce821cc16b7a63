using CaseCoordination.Cases.Banner;
using CaseCoordination.Cases.CaseFiles;
using CaseCoordination.Cases.CaseTimeline;
using CaseCoordination.Cases.Matching;
using CaseCoordination.Kernel;

namespace CaseCoordination.Cases;

/// <summary>How files are put together, for the register of rules.</summary>
public static class CasesRuleBook
{
    public static IEnumerable<Rule> All =>
    [
        LinkFiles.TwoPeople, ScorePair.CertainLink, ScorePair.Twins, MatchWeights.Rule,

        LateEntry.Rule,
        RestrictedEntries.Rule,
        HonourBasedAbuse.Rule,
    ];
}
