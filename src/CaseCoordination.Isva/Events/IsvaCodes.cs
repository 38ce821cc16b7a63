namespace CaseCoordination.Isva.Events;

// Stored by name: never rename one. Numbers are never reused.

/// <summary>Where a referral comes from.</summary>
public enum IsvaSource
{
    Self = 1,
    Police = 2,
    Sarc = 3,
    Health = 4,
    DomesticAbuseService = 5,
    Education = 6,
    SocialCare = 7,
    MaracAction = 8,
    SafeguardingMeeting = 9,
    OcgMeeting = 10,
    VictimSupport = 11,
    Family = 12,
    Other = 13,
}

/// <summary>As stated.</summary>
public enum PersonSex
{
    NotKnown = 0,
    Female = 1,
    Male = 2,
    NonBinary = 3,
    PreferNotToSay = 4,
}

/// <summary>On the day the referral was made.</summary>
public enum AgeBand
{
    Unknown = 0,
    Under16 = 1,
    From16To17 = 2,
    From18To24 = 3,
    From25To34 = 4,
    From35To44 = 5,
    From45To54 = 6,
    From55To64 = 7,
    Over64 = 8,
}

/// <summary>The suspect's to the victim.</summary>
public enum RelationshipCode
{
    NotKnown = 0,
    CurrentPartner = 1,
    ExPartner = 2,
    Family = 3,
    Acquaintance = 4,
    Authority = 5,
    Stranger = 6,
    PeerOrGang = 7,
    Multiple = 8,
}

/// <summary>By the closed list of the minimum data.</summary>
public enum FormOfViolence
{
    NotKnown = 0,
    Rape = 1,
    AssaultByPenetration = 2,
    SexualAssault = 3,
    ChildSexualAbuse = 4,
    SexualExploitation = 5,
    ImageBasedAbuse = 6,
    Exposure = 7,
    Harassment = 8,
    ForcedMarriage = 9,
    FemaleGenitalMutilation = 10,
    Other = 11,
}

/// <summary>How long ago.</summary>
public enum OffenceTime
{
    NotKnown = 0,
    Recent = 1,
    Historic = 2,
}

/// <summary>Where it happened, no closer than a district.</summary>
public enum OffenceDistrict
{
    NotKnown = 0,
    Ashford = 1,
    Canterbury = 2,
    Dartford = 3,
    Dover = 4,
    FolkestoneAndHythe = 5,
    Gravesham = 6,
    Maidstone = 7,
    Medway = 8,
    Sevenoaks = 9,
    Swale = 10,
    Thanet = 11,
    TonbridgeAndMalling = 12,
    TunbridgeWells = 13,
    OutsideKent = 14,
}

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
