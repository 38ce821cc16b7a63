namespace CaseCoordination.Isva.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.
// Nothing here is in anybody's words: what an adviser never wrote down no court can ask for. Agencies stand by code.

/// <summary>A referral reached the ISVA service.</summary>
/// <param name="CaseId">The case, and its stream.</param>
/// <param name="Agency">Code of the agency that runs the service.</param>
/// <param name="ReferredOn">The day the referral was made.</param>
/// <param name="Minimum">What statistics ask for, in closed lists.</param>
public sealed record IsvaCaseOpened(
    Guid CaseId,
    Guid ReferralId,
    string Agency,
    string ReferringAgency,
    Guid VictimId,
    IsvaSource Source,
    CjStage CjStage,
    IsvaMinimumData Minimum,
    DateOnly ReferredOn,
    DateOnly OpenedOn);

/// <summary>The minimum data of the Istanbul Convention Art. 11.</summary>
public sealed record IsvaMinimumData(
    PersonSex VictimSex,
    AgeBand VictimAgeBand,
    PersonSex PerpetratorSex,
    AgeBand PerpetratorAgeBand,
    RelationshipCode Relationship,
    FormOfViolence FormOfViolence,
    OffenceTime When,
    bool ReportedToPolice,
    bool ChildPresent,
    OffenceDistrict DistrictOfOffence);

/// <summary>The service's people took the referral on.</summary>
public sealed record IsvaCaseAccepted(Guid CaseId, string Agency, DateOnly AcceptedOn);

/// <summary>The referral is no longer the service's.</summary>
public sealed record IsvaReferralEnded(Guid CaseId, IsvaEndReason Reason, DateOnly EndedOn);

/// <summary>The person themselves, or who may for them, consented to the support.</summary>
public sealed record IsvaConsentConfirmed(Guid CaseId, ConsentGiver ConsentBy, DateOnly ConfirmedOn, string By);

/// <summary>Consent was taken back: nothing but closing is left.</summary>
public sealed record IsvaConsentWithdrawn(Guid CaseId, DateOnly WithdrawnOn);

/// <summary>An adviser has it.</summary>
public sealed record IsvaCaseAllocated(Guid CaseId, DateOnly AllocatedOn, string By);

/// <summary>No adviser is free: it waits.</summary>
/// <param name="Since">Where it stands among those of its priority.</param>
public sealed record IsvaCaseWaitlisted(Guid CaseId, WaitPriority Priority, DateOnly Since, string By);

/// <summary>Somebody tried to reach them.</summary>
public sealed record IsvaContactAttempted(Guid CaseId, IsvaContactOutcome Outcome, DateOnly AttemptedOn, string By);

/// <summary>They want the support.</summary>
public sealed record IsvaClientEngaged(Guid CaseId, DateOnly EngagedOn, string By);

/// <summary>What they need, as far as codes can say it.</summary>
public sealed record IsvaNeedsAssessed(Guid CaseId, IReadOnlyList<IsvaNeed> Needs, DateOnly AssessedOn, string By);

/// <summary>The support has begun.</summary>
public sealed record IsvaSupportStarted(Guid CaseId, DateOnly StartedOn, string By);

/// <summary>What they say the support has changed.</summary>
public sealed record IsvaOutcomesRecorded(Guid CaseId, OutcomeMoment At, IReadOnlyList<OutcomeAnswered> Answers, DateOnly RecordedOn, string By);

/// <summary>One question of the closed list and its answer.</summary>
public sealed record OutcomeAnswered(IsvaOutcome Outcome, OutcomeAnswer Answer);

/// <summary>The end of the support is planned with them.</summary>
public sealed record IsvaExitPlanned(Guid CaseId, DateOnly PlannedFor, DateOnly PlannedOn, string By);

/// <summary>The support is over.</summary>
/// <param name="Agency">The agency that runs the service, in whose name the referral's loop closes.</param>
public sealed record IsvaCaseClosed(Guid CaseId, Guid ReferralId, string Agency, IsvaCloseReason Reason, DateOnly ClosedOn, string By);

/// <summary>They came back, and consented anew.</summary>
public sealed record IsvaCaseReopened(Guid CaseId, ConsentGiver ConsentBy, DateOnly ReopenedOn, string By);

/// <summary>A meeting of a forum the adviser is expected at; no case is named.</summary>
/// <param name="ReferralsMade">How many referrals to the service were agreed there.</param>
public sealed record IsvaForumMet(Guid MeetingId, IsvaForum Forum, bool Attended, int ReferralsMade, DateOnly HeldOn, string By);
