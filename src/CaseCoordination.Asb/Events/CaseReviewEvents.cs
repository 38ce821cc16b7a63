using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Asb.Events;

// Names and properties below ARE the storage format; see AsbCaseEvents.cs.

/// <summary>Somebody who complained asks for an anti-social behaviour case review (the "community trigger", 2014 Act s.104).</summary>
/// <param name="ReviewId">The review, and its stream.</param>
/// <param name="Applicant">Name and contact, sealed under their own key.</param>
/// <param name="OnBehalf">Somebody applies for the victim, with their consent.</param>
/// <param name="Problem">The behaviour complained of, from the list of conduct.</param>
/// <param name="Account">What it is like, sealed.</param>
/// <param name="Due">By when each step is to be taken.</param>
public sealed record CaseReviewRequested(
    Guid ReviewId,
    Guid ApplicantId,
    Sealed Applicant,
    bool OnBehalf,
    string Problem,
    IReadOnlyList<ComplaintReport> Reports,
    Sealed? Account,
    string ReceivedBy,
    DateOnly RequestedOn,
    IReadOnlyList<CaseReviewDue> Due);

/// <summary>One complaint made before.</summary>
/// <param name="ReportedTo">Code of the agency it was made to.</param>
public sealed record ComplaintReport(string Problem, DateOnly OccurredOn, DateOnly ReportedOn, string ReportedTo);

/// <summary>The last day of a step.</summary>
/// <param name="Step">acknowledge, threshold or outcome.</param>
public sealed record CaseReviewDue(string Step, DateOnly By);

public sealed record CaseReviewAcknowledged(Guid ReviewId, string By, DateOnly AcknowledgedOn);

/// <summary>Agencies were asked what they know of it; they are party to it from here.</summary>
public sealed record CaseReviewInformationRequested(Guid ReviewId, IReadOnlyList<string> Agencies, string By, DateOnly RequestedOn);

/// <summary>The review must be carried out.</summary>
/// <param name="RuleId">The threshold it was held against.</param>
/// <param name="Qualifying">How many complaints count.</param>
/// <param name="Ground">reports; or persistence, harm or inadequate-response where fewer count and it is held all the same.</param>
public sealed record CaseReviewThresholdMet(Guid ReviewId, string RuleId, int Qualifying, string Ground, string By, DateOnly DecidedOn);

/// <summary>It need not be; the applicant is told why and what else may help.</summary>
public sealed record CaseReviewThresholdNotMet(Guid ReviewId, string RuleId, int Qualifying, string Reason, Sealed Advice, string By, DateOnly DecidedOn);

/// <summary>The panel met; no recommendation is an outcome too.</summary>
public sealed record CaseReviewPanelHeld(
    Guid ReviewId, IReadOnlyList<string> Agencies, IReadOnlyList<CaseReviewRecommendation> Recommendations, string By, DateOnly HeldOn);

/// <summary>What an agency is asked to do.</summary>
public sealed record CaseReviewRecommendation(int Number, string Agency, Sealed Text);

/// <summary>The applicant was told the outcome.</summary>
public sealed record CaseReviewOutcomeSent(Guid ReviewId, string By, DateOnly SentOn);

/// <summary>The applicant asks to have the decision, or the way it was made, looked at again.</summary>
public sealed record CaseReviewAppealed(Guid ReviewId, Sealed? Grounds, string By, DateOnly AppealedOn);

/// <summary>The last day of a step is over, and it was not taken.</summary>
public sealed record CaseReviewClockStruck(Guid ReviewId, string Step, DateOnly DueOn);

/// <summary>It is over.</summary>
/// <param name="Reason">completed, threshold-not-met, appeal-upheld, appeal-dismissed or withdrawn.</param>
public sealed record CaseReviewClosed(Guid ReviewId, string Reason, string By, DateOnly ClosedOn);

/// <summary>Who applied was erased; the review stays as a count.</summary>
public sealed record CaseReviewApplicantErased(Guid ReviewId, Guid PersonId, DateOnly ErasedOn);
