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
