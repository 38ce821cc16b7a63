namespace CaseCoordination.Marac.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>A referral reached the MARAC; a case is one victim with the perpetrators named.</summary>
/// <param name="CaseId">The case, and its stream.</param>
/// <param name="ReferralId">The referral that opened it.</param>
/// <param name="ReferredOn">The day the referral was made.</param>
public sealed record MaracCaseOpened(
    Guid CaseId, Guid ReferralId, string ReferringAgency, Guid VictimId, IReadOnlyList<Guid> PerpetratorIds, DateOnly ReferredOn);

/// <summary>The grounds were held against the rule set in force on the day of the referral.</summary>
/// <param name="RuleSet">Id of the rule set, for deciding again as it was decided then.</param>
/// <param name="Tool">The checklist scored; null when none was sent.</param>
/// <param name="Score">Number of topics answered yes, 0 to 24.</param>
/// <param name="Unanswered">Topics neither yes, no nor dont-know.</param>
/// <param name="Criteria">Every criterion met, each with why.</param>
/// <param name="Outcome">What the screening came to.</param>
public sealed record MaracReferralScreened(
    Guid CaseId,
    Guid ReferralId,
    string RuleSet,
    string? Tool,
    int? Score,
    int? Unanswered,
    IReadOnlyList<CriterionMet> Criteria,
    ScreeningOutcome Outcome,
    DateOnly ScreenedOn);

/// <summary>A criterion and the sentence that says how it was met; nothing in it identifies a person.</summary>
public sealed record CriterionMet(ReferralCriterion Criterion, string Why);

/// <summary>The grounds for hearing a case; numbers are stored and never reused.</summary>
public enum ReferralCriterion
{
    VisibleHighRisk = 1,
    ProfessionalJudgement = 2,
    PotentialEscalation = 3,
    SuicideSelfHarm = 4,
    Repeat = 5,
}

/// <summary>Numbers are stored and never reused.</summary>
public enum ScreeningOutcome
{
    ThresholdMet = 1,
    ReturnedToReferrer = 2,
}
