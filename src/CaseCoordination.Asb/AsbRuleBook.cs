using CaseCoordination.Asb.CaseReviews;
using CaseCoordination.Asb.Ladder;
using CaseCoordination.Kernel;

namespace CaseCoordination.Asb;

/// <summary>Every rule this context goes by, for the register.</summary>
public static class AsbRuleBook
{
    public static IEnumerable<Rule> All =>
    [
        .. LadderSteps.All.Select(step => step.AsRule()),
        .. Guards.All.Select(guard => guard.AsRule()),
        TermsInEffect.Rule,
        .. ReviewThresholds.All.Select(threshold => threshold.AsRule()),
        .. ReviewTerms.All.Select(term => term.AsRule()),
    ];
}
