using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Stalking.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>A referral reached the stalking service; a case is one victim, whoever stalks her, also a stranger.</summary>
/// <param name="CaseId">The case, and its stream.</param>
/// <param name="Agency">Code of the agency that runs the service.</param>
/// <param name="Kind">What help was asked for; a MARAC referral may come here as well.</param>
/// <param name="ReferredOn">The day the referral was made.</param>
/// <param name="OpenedOn">The London day it reached the service: its clocks run from there.</param>
public sealed record StalkingCaseOpened(
    Guid CaseId,
    Guid ReferralId,
    string Agency,
    string ReferringAgency,
    string Kind,
    Guid VictimId,
    string VictimAgeBand,
    IReadOnlyList<Guid> PerpetratorIds,
    bool DomesticAbuse,
    DateOnly ReferredOn,
    DateOnly OpenedOn);

/// <summary>The screening was held against the rule in force on the day of the referral.</summary>
/// <param name="Rule">Id of the rule, for deciding again as it was decided then.</param>
/// <param name="Yes">Topics answered yes, 0 to 11; null when no screening was sent.</param>
/// <param name="PriorityTopics">Of those, how many count for priority.</param>
/// <param name="ConsiderMarac">It is domestic abuse too: a person is to hold it against the MARAC's criteria.</param>
/// <param name="ContactDueOn">The working day by which the victim is first to be contacted.</param>
public sealed record StalkingReferralScreened(
    Guid CaseId, string Rule, int? Yes, int PriorityTopics, bool ByJudgement, bool Priority, bool ConsiderMarac, DateOnly ContactDueOn, DateOnly ScreenedOn);

/// <summary>The service's people took the referral on.</summary>
public sealed record StalkingCaseAccepted(Guid CaseId, string Agency, DateOnly AcceptedOn);

/// <summary>The referral is no longer the service's: it was declined, redirected, withdrawn or closed at its loop.</summary>
public sealed record StalkingReferralEnded(Guid CaseId, string Reason, DateOnly EndedOn);

/// <summary>The victim took her consent back.</summary>
/// <param name="Kept">Whether the case stays open all the same, because serious harm is feared.</param>
public sealed record StalkingConsentWithdrawn(Guid CaseId, bool Kept, DateOnly WithdrawnOn);

/// <summary>She is engaged with the service.</summary>
public sealed record StalkingVictimEngaged(Guid CaseId, DateOnly EngagedOn, string By);

/// <summary>The screening, done by the service with her; each stands beside the ones before.</summary>
/// <param name="Assessment">Answers and judgement, sealed under her key.</param>
/// <param name="ReviewDueOn">When the case is to be looked at again.</param>
public sealed record StalkingRiskAssessed(
    Guid CaseId, Sealed Assessment, string Rule, int Yes, int PriorityTopics, bool Priority, DateOnly ReviewDueOn, DateOnly AssessedOn, string By);

/// <summary>Something was done for her.</summary>
/// <param name="Note">In the adviser's words, sealed under her key.</param>
public sealed record StalkingSupportGiven(Guid CaseId, StalkingSupport Support, Sealed? Note, DateOnly GivenOn, string By);

/// <summary>The case was looked at again.</summary>
public sealed record StalkingCaseReviewed(Guid CaseId, Sealed? Note, DateOnly ReviewedOn, DateOnly NextReviewOn, string By);

/// <summary>The day of the review went by without one.</summary>
public sealed record StalkingReviewOverdue(Guid CaseId, DateOnly DueOn, DateOnly RaisedOn);

/// <summary>A person held the case against the MARAC's criteria.</summary>
/// <param name="Why">Sealed under her key.</param>
public sealed record StalkingMaracConsidered(Guid CaseId, MaracConsideration Outcome, Sealed? Why, DateOnly ConsideredOn, string By);

/// <summary>The service's work on it is done.</summary>
/// <param name="Agency">The agency that runs the service, in whose name the referral's loop closes.</param>
public sealed record StalkingCaseClosed(Guid CaseId, Guid ReferralId, string Agency, StalkingCloseReason Reason, DateOnly ClosedOn, string By);

/// <summary>What an adviser does; numbers are stored and never reused.</summary>
/// <remarks>Source: the work of an independent stalking advocacy caseworker as its services describe it.</remarks>
public enum StalkingSupport
{
    SafetyPlanning = 1,
    EvidenceLogging = 2,
    OrderSupport = 3,
    PoliceLiaison = 4,
    CourtLiaison = 5,
    AgencyAdvocacy = 6,
    SafetyPackIssued = 7,
    Emotional = 8,
}

/// <summary>Numbers are stored and never reused.</summary>
public enum MaracConsideration
{
    ToBeReferred = 1,
    AlreadyThere = 2,
    NoCriterionMet = 3,
}

/// <summary>Why a case closes; numbers are stored and never reused.</summary>
public enum StalkingCloseReason
{
    NeedsMet = 1,
    SelfSustaining = 2,
    Disengaged = 3,
    Uncontactable = 4,
    DeclinedSupport = 5,
    OutOfArea = 6,
    ReferredOn = 7,
    Deceased = 8,
    ConsentWithdrawn = 9,
}
