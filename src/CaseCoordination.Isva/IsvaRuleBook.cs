using CaseCoordination.Isva.Consent;
using CaseCoordination.Isva.CriminalJustice;
using CaseCoordination.Isva.Reactions;
using CaseCoordination.Kernel;

namespace CaseCoordination.Isva;

/// <summary>Every rule this context goes by, for the register.</summary>
public static class IsvaRuleBook
{
    public static IEnumerable<Rule> All => [ConfirmConsent.Rule, .. VictimsCode.All.Select(rule => rule.AsRule()), WhenConsentWithdrawnHandler.Rule];
}
