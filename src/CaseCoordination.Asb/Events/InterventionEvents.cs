using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Asb.Events;

// Names and properties below ARE the storage format; see AsbCaseEvents.cs.

/// <summary>Somebody wants to take a step of the ladder.</summary>
/// <param name="Number">The case's first intervention is 1.</param>
/// <param name="Step">Code of the step, such as <c>cpw</c>.</param>
/// <param name="Conduct">What it is about, from the list of incidents.</param>
/// <param name="Skipped">Codes of the steps passed over.</param>
/// <param name="Rationale">Why they were, sealed.</param>
/// <param name="Signatories">Codes of the agencies that sign it.</param>
public sealed record InterventionProposed(
    Guid CaseId,
    int Number,
    string Step,
    string Conduct,
    IReadOnlyList<string> Skipped,
    Sealed? Rationale,
    IReadOnlyList<InterventionTerm> Terms,
    IReadOnlyList<string> Signatories,
    string By,
    DateOnly ProposedOn);

/// <summary>One thing the subject must or must not do.</summary>
/// <param name="Kind">prohibition or requirement.</param>
/// <param name="Text">Sealed under the subject's key.</param>
public sealed record InterventionTerm(int Number, string Kind, Sealed Text);

/// <summary>It may be served.</summary>
public sealed record InterventionApproved(Guid CaseId, int Number, string By, DateOnly ApprovedOn);

/// <summary>It was served, signed or ordered: from here it counts.</summary>
/// <param name="RuleId">The row of the ladder it was held against.</param>
/// <param name="Area">Of the case, so that it can be counted by area.</param>
/// <param name="Method">hand, left, post, posted-on-premises or court.</param>
/// <param name="ServedBy">Code of the agency that served it.</param>
/// <param name="ComplyBy">Last day of the time given to comply.</param>
/// <param name="PayBy">Last day to pay a penalty.</param>
/// <param name="Pence">The penalty.</param>
/// <param name="ChallengeUntil">Last day to appeal.</param>
/// <param name="AgeBand">Of the subject on the day of service.</param>
/// <param name="AgeBasis">dob, stated or estimated; null for premises.</param>
/// <param name="AgeAtIssue">In completed years, sealed.</param>
/// <param name="YotConsultedOn">When the youth offending team was asked.</param>
/// <param name="Vulnerability">Capacity and disability as screened, sealed.</param>
public sealed record InterventionServed(
    Guid CaseId,
    int Number,
    string Step,
    string RuleId,
    string Area,
    string Method,
    string ServedBy,
    DateOnly ServedOn,
    DateOnly StartsOn,
    DateOnly? EndsOn,
    DateOnly? ComplyBy,
    DateOnly? PayBy,
    int? Pence,
    DateOnly? ChallengeUntil,
    IReadOnlyList<DateOnly> ReviewsOn,
    string AgeBand,
    string? AgeBasis,
    Sealed? AgeAtIssue,
    bool ParentSigned,
    DateOnly? YotConsultedOn,
    Sealed? Vulnerability);

/// <summary>Somebody looked whether it is complied with.</summary>
/// <param name="Outcome">complied, partly-complied, not-complied or penalty-paid.</param>
public sealed record ComplianceChecked(Guid CaseId, int Number, string Outcome, string By, DateOnly CheckedOn);

/// <summary>A term is said to have been broken.</summary>
/// <param name="Breach">The intervention's first is 1.</param>
public sealed record BreachReported(Guid CaseId, int Number, int Breach, int? Term, DateOnly OccurredOn, Sealed? Evidence, string By, DateOnly ReportedOn);

/// <summary>It was broken.</summary>
/// <param name="Action">none, words, review, escalate, fpn, prosecute or committal-application.</param>
public sealed record BreachConfirmed(Guid CaseId, int Number, int Breach, string Step, string Area, string Action, DateOnly OccurredOn, string By, DateOnly DecidedOn);

/// <summary>It was not, or it cannot be shown.</summary>
public sealed record BreachNotConfirmed(Guid CaseId, int Number, int Breach, string By, DateOnly DecidedOn);

/// <summary>It was reviewed.</summary>
/// <param name="Outcome">continue, vary or end.</param>
public sealed record InterventionReviewed(Guid CaseId, int Number, string Outcome, Sealed? Note, string By, DateOnly ReviewedOn, DateOnly? NextOn);

/// <summary>The subject appeals against it.</summary>
public sealed record InterventionChallenged(Guid CaseId, int Number, DateOnly ChallengedOn, string By, DateOnly RecordedOn);

/// <summary>The court said something on the appeal, or the subject withdrew it.</summary>
/// <param name="Ruling">dismissed, modified, quashed or withdrawn ends the appeal; prohibitions-stayed is for the time of it.</param>
/// <param name="Struck">Numbers of the terms that have no effect from then on; only where it was modified.</param>
public sealed record InterventionChallengeRuled(
    Guid CaseId, int Number, string Ruling, IReadOnlyList<int> Struck, DateOnly RuledOn, string By, DateOnly RecordedOn);

/// <summary>The day of a review came and none was held.</summary>
public sealed record InterventionReviewFellDue(Guid CaseId, int Number, DateOnly DueOn);

/// <summary>Its last day has passed: it is no longer in force. How it was complied with an officer still says.</summary>
public sealed record InterventionExpired(Guid CaseId, int Number, string Step, DateOnly EndedOn);

/// <summary>The last day to pay has passed, and no payment is on record.</summary>
public sealed record PenaltyPaymentFellDue(Guid CaseId, int Number, DateOnly DueOn);

/// <summary>The last day to appeal has passed, and no appeal is on record.</summary>
public sealed record ChallengePeriodEnded(Guid CaseId, int Number, DateOnly EndedOn);

/// <summary>It is over.</summary>
/// <param name="Reason">completed-compliant, completed-with-breaches, escalated-to-next, withdrawn, quashed and so on.</param>
public sealed record InterventionEnded(Guid CaseId, int Number, string Step, string Area, string Reason, string By, DateOnly EndedOn);
