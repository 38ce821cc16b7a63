namespace CaseCoordination.Isva.Events;

// Stored by name: never rename one. Numbers are never reused.

/// <summary>Who consents to the support.</summary>
public enum ConsentGiver
{
    Adult = 1,
    GillickCompetent = 2,
    ParentalResponsibility = 3,
}

/// <summary>How soon an adviser is needed; the higher number goes first.</summary>
public enum WaitPriority
{
    Standard = 1,
    Raised = 2,
    Urgent = 3,
}

/// <summary>What came of an attempt.</summary>
public enum IsvaContactOutcome
{
    Reached = 1,
    NoAnswer = 2,
    NotSafeToSpeak = 3,
}

/// <summary>What is needed.</summary>
public enum IsvaNeed
{
    EmotionalSupport = 1,
    Information = 2,
    SafetyPlanning = 3,
    ReportingToPolice = 4,
    CourtSupport = 5,
    Health = 6,
    SexualHealth = 7,
    Housing = 8,
    Counselling = 9,
    Safeguarding = 10,
    MoneyAndBenefits = 11,
    EducationOrWork = 12,
}

/// <summary>When they were asked.</summary>
public enum OutcomeMoment
{
    Review = 1,
    Exit = 2,
}

/// <summary>What is asked.</summary>
public enum IsvaOutcome
{
    BetterAbleToCope = 1,
    InformedAboutOptions = 2,
    InControl = 3,
    Safer = 4,
    ImprovedWellbeing = 5,
    AbleToReportToPolice = 6,
}

/// <summary>Yes or no, or on a scale.</summary>
public enum OutcomeAnswer
{
    Yes = 1,
    No = 2,
    MuchBetter = 3,
    Better = 4,
    Same = 5,
    Worse = 6,
    MuchWorse = 7,
    NotAsked = 8,
}

/// <summary>How the referral ended at its loop.</summary>
public enum IsvaEndReason
{
    Other = 0,
    Declined = 1,
    Redirected = 2,
    Withdrawn = 3,
    Closed = 4,
}

/// <summary>Why the support is over.</summary>
public enum IsvaCloseReason
{
    SupportComplete = 1,
    CjConcludedSupportEnded = 2,
    ClientDisengaged = 3,
    ClientDeclined = 4,
    Uncontactable = 5,
    TransferredToOtherIsva = 6,
    MovedAway = 7,
    ReferredToTherapy = 8,
    Deceased = 9,
    ConsentWithdrawn = 10,
}

/// <summary>A meeting the adviser is expected at.</summary>
public enum IsvaForum
{
    Safeguarding = 1,
    Ocg = 2,
}
