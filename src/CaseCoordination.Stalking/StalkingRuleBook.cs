using CaseCoordination.Kernel;
using CaseCoordination.Stalking.Assessment;
using CaseCoordination.Stalking.Contact;
using CaseCoordination.Stalking.Orders;
using CaseCoordination.Stalking.Reactions;
using CaseCoordination.Stalking.SafeContact;
using CaseCoordination.Stalking.Screening;
using CaseCoordination.Stalking.Support;

namespace CaseCoordination.Stalking;

/// <summary>Every rule this context goes by, for the register.</summary>
public static class StalkingRuleBook
{
    public static IEnumerable<Rule> All =>
    [
        .. StalkingScreeningRules.All.Select(rule => rule.AsRule()),
        StalkingScreeningRules.JudgementRule,
        .. SafeContactRules.All.Select(rule => rule.AsRule()),
        AttemptContact.NeededRule,
        AttemptContact.HoursApartRule,
        AssessRisk.Rule,
        ReviewCase.Rule,
        OrderRules.LeastYearsRule,
        OrderRules.DaysToNotifyRule,
        .. OrderRules.All.Select(rule => rule.AsRule()),
        WhenConsentWithdrawnHandler.Rule,
    ];
}
