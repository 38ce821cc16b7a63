using CaseCoordination.Privacy.Sealing;

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

/// <summary>What the case counts by, kept in clear: it stays a count when the people in it are erased.</summary>
/// <param name="Service">Code of the agency that runs the MARAC.</param>
/// <param name="VictimAgeBand">On the day of the referral.</param>
/// <param name="MinoritisedEthnicity">yes, no or unknown, as the two after it.</param>
/// <param name="Children">How many children the referral names.</param>
/// <param name="PerpetratorsUnder18">How many of those named as causing harm are 17 or under.</param>
/// <param name="IncidentOn">The day of the incident it is about; the day of the referral where none was given.</param>
/// <param name="TransferredFrom">Code of the MARAC that handed it over; null when it is its own.</param>
public sealed record MaracCaseDescribed(
    Guid CaseId,
    string Service,
    string VictimSex,
    string VictimAgeBand,
    string MinoritisedEthnicity,
    string Lgbt,
    string Disabled,
    int Children,
    int PerpetratorsUnder18,
    DateOnly IncidentOn,
    string? TransferredFrom);

/// <summary>Somebody judged that it meets a criterion the screening did not find. None is ever taken away.</summary>
/// <param name="Reason">Sealed under the victim's key.</param>
public sealed record CriterionAdded(Guid CaseId, ReferralCriterion Criterion, Sealed Reason, DateOnly AddedOn);

/// <summary>The chair signed off that a case which met a criterion is not heard.</summary>
/// <param name="Reason">Code of the reason, which the referrer reads.</param>
/// <param name="Why">Sealed under the victim's key.</param>
public sealed record CaseDeclined(Guid CaseId, string Reason, Sealed Why, DateOnly DeclinedOn);

/// <summary>An earlier case seems to be of the same victim and perpetrator, and the incident lies in its window.</summary>
/// <param name="Anchor">The day of the earlier case the window counts from.</param>
/// <param name="Certain">Both are the same person by an agency's own reference; otherwise by name and birth, and to be confirmed.</param>
/// <param name="Rule">Id of the rule it was found by.</param>
public sealed record RepeatFound(
    Guid CaseId, Guid EarlierCaseId, DateOnly Anchor, DateOnly IncidentOn, bool Certain, string Rule, DateOnly FoundOn);

/// <summary>The coordinator says it is the same two people.</summary>
public sealed record RepeatConfirmed(Guid CaseId, Guid EarlierCaseId, Sealed Reason, DateOnly ConfirmedOn);

/// <summary>The coordinator says it is not.</summary>
public sealed record RepeatDismissed(Guid CaseId, Guid EarlierCaseId, Sealed Reason, DateOnly DismissedOn);

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

    /// <summary>No criterion is met but for a repeat somebody has to confirm first.</summary>
    AwaitsRepeatConfirmation = 3,
}
