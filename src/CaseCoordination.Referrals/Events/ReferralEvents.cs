using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Referrals.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>An agency's referral is here and will not be lost. What identifies anyone is sealed.</summary>
/// <param name="ReferralId">The referral, and its stream.</param>
/// <param name="Kind">What help is asked for: a service of the catalogue.</param>
/// <param name="ReferringAgency">Code of the sending agency, from its token.</param>
/// <param name="AgencyReference">The sender's own reference, unique per agency and kind.</param>
/// <param name="MadeOn">The day the referral was made: the day it counts for.</param>
/// <param name="ReceivedOn">The London day it arrived.</param>
/// <param name="People">Everyone named, first the person it is about.</param>
/// <param name="Consent">What the victim said to it, or why she was not asked.</param>
/// <param name="Details">The kind's own part of the form, sealed under the key of the person it is about.</param>
/// <param name="Narrative">Free text, sealed under the same key; not every kind takes one.</param>
/// <param name="ContentDigest">SHA-256 of the body as sent, sealed: a bare digest would confirm a guess about an erased person.</param>
public sealed record ReferralReceived(
    Guid ReferralId,
    string Kind,
    string ReferringAgency,
    string AgencyReference,
    DateOnly MadeOn,
    DateOnly ReceivedOn,
    IReadOnlyList<NamedPerson> People,
    StatedConsent Consent,
    Sealed Details,
    Sealed? Narrative,
    Sealed ContentDigest);

/// <summary>One person a referral names.</summary>
/// <param name="PersonId">Given at intake; whether two are the same human is decided later, by a person.</param>
/// <param name="Role">victim, perpetrator, client, child, other-adult or professional.</param>
/// <param name="Sex">As stated; null when not.</param>
/// <param name="AgeBand">On the day the referral was made: <c>25-34</c>; <c>unknown</c> when no date or age was given.</param>
/// <param name="Relationship">A perpetrator's to the victim.</param>
/// <param name="AddressProtected">The address must not reach anyone who does not need it.</param>
/// <param name="Particulars">Name, birth, address, contact, as on the form; sealed under this person's key.</param>
public sealed record NamedPerson(
    Guid PersonId, string Role, string? Sex, string AgeBand, string? Relationship, bool AddressProtected, Sealed Particulars);

/// <summary>Consent as stated by the referrer; for a MARAC it is an ethical step, never the lawful basis.</summary>
public sealed record StatedConsent(string Status, string? Basis, Sealed? Rationale);

/// <summary>The routing rules in force sent it to these services, for these reasons.</summary>
public sealed record ReferralRouted(Guid ReferralId, int RuleSetVersion, IReadOnlyList<RoutedService> Services);

/// <summary>One service asked, with the rules that asked it.</summary>
public sealed record RoutedService(string Service, string Agency, IReadOnlyList<FiredRule> Rules);

/// <summary>A rule that fired and the sentence that says why.</summary>
public sealed record FiredRule(string RuleId, string Why);

/// <summary>No rule in force sends it anywhere: it waits for the coordinator.</summary>
public sealed record ReferralUndeliverable(Guid ReferralId, int RuleSetVersion, string Why);

/// <summary>The service has it. Receipt is a fact of its own: a slow confirmation is seen, not guessed.</summary>
public sealed record ReferralAcknowledged(Guid ReferralId, string Service, string By, DateOnly AcknowledgedOn);

/// <summary>The service takes it on.</summary>
public sealed record ReferralAccepted(Guid ReferralId, string Service, string By, IReadOnlyList<string> Grounds, string Why, DateOnly AcceptedOn);

/// <summary>The service does not take it on; what the referrer can do instead stands in the signposts.</summary>
public sealed record ReferralDeclined(
    Guid ReferralId, string Service, string By, string Reason, string Why, IReadOnlyList<string> Signposts, DateOnly DeclinedOn);

/// <summary>Every service asked has declined: it is back with the referrer, and no longer open here.</summary>
public sealed record ReferralReturned(Guid ReferralId, DateOnly ReturnedOn);
