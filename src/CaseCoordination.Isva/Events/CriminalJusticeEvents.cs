namespace CaseCoordination.Isva.Events;

// Names and properties below ARE the storage format; see IsvaCaseEvents.cs.

/// <summary>The criminal case moved, on or back; the support goes on whatever it does.</summary>
/// <param name="MovedOn">The day of the decision or hearing.</param>
/// <param name="TellBy">The working day by which the victim is to be told; null where there is nothing to tell.</param>
/// <param name="ReviewUntil">Of a decision not to go on: the last day to ask for a review of it.</param>
/// <param name="InTime">Of such a request: whether it came in time.</param>
public sealed record IsvaCjStageMoved(
    Guid CaseId,
    CjStage From,
    CjStage To,
    Verdict? Verdict,
    bool EnhancedRights,
    DateOnly? TellBy,
    DateOnly? ReviewUntil,
    bool? InTime,
    DateOnly MovedOn,
    string By);

/// <summary>The victim was told of a decision.</summary>
/// <param name="DecidedOn">The day of the decision they were told of.</param>
public sealed record IsvaVictimTold(Guid CaseId, CjStage Stage, DateOnly DecidedOn, bool InTime, DateOnly ToldOn, string By);

/// <summary>The day by which they were to be told went by.</summary>
public sealed record IsvaTellingOverdue(Guid CaseId, CjStage Stage, DateOnly DecidedOn, DateOnly DueOn, DateOnly RaisedOn);

/// <summary>Where a criminal case stands; numbers are stored and never reused, and say nothing of an order.</summary>
public enum CjStage
{
    NotReported = 1,
    Considering = 2,
    AnonymousSarc = 3,
    Reported = 4,
    UnderInvestigation = 5,
    SuspectArrested = 6,
    ReleasedUnderInvestigationOrBail = 7,
    EarlyAdviceCps = 8,
    SubmittedToCps = 9,
    NfaPolice = 10,
    NfaCps = 11,
    VrrRequested = 12,
    Charged = 13,
    MagistratesFirstHearing = 14,
    CrownPtph = 15,
    GroundRulesHearing = 16,
    Section28Recorded = 17,
    TrialListed = 18,
    TrialAdjourned = 19,
    TrialStarted = 20,
    Verdict = 21,
    Sentenced = 22,
    Appeal = 23,
    PostConviction = 24,
}

/// <summary>Numbers are stored and never reused.</summary>
public enum Verdict
{
    GuiltyPlea = 1,
    GuiltyVerdict = 2,
    LesserOffence = 3,
    Acquitted = 4,
    HungJury = 5,
    NoEvidenceOffered = 6,
    Discontinued = 7,
    Stayed = 8,
}
