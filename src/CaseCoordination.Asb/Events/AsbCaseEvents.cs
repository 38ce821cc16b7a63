using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Asb.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>A case about one subject: a person or premises said to cause anti-social behaviour.</summary>
/// <param name="CaseId">The case, and its stream.</param>
/// <param name="ReferralId">The referral that opened it; null where an officer did.</param>
/// <param name="LeadAgency">Code of the agency that works on it.</param>
/// <param name="SubjectKind">person, premises or unknown.</param>
/// <param name="SubjectId">The subject; all that is written about them is sealed under this key.</param>
/// <param name="Particulars">Name, birth and address as told, sealed under the subject's key; null where nobody is known.</param>
/// <param name="AgeBand">On the day it was opened, in the bands the law knows.</param>
/// <param name="Category">personal, nuisance or environmental.</param>
/// <param name="Area">tunbridge-wells, cranbrook, paddock-wood or other.</param>
/// <param name="Exploitation">Whether the subject is suspected to be a victim of exploitation: yes, no or unknown.</param>
/// <param name="OpenedOn">The London day it counts for.</param>
public sealed record AsbCaseOpened(
    Guid CaseId,
    Guid? ReferralId,
    string LeadAgency,
    string SubjectKind,
    Guid SubjectId,
    Sealed? Particulars,
    string AgeBand,
    IReadOnlyList<Complainant> Complainants,
    string Category,
    string Area,
    string Exploitation,
    DateOnly OpenedOn);

/// <summary>Who suffers from it.</summary>
/// <param name="Particulars">Sealed under their own key; null where they stand in the referral.</param>
public sealed record Complainant(Guid PersonId, Sealed? Particulars);

/// <summary>The agency took the referral on, at the referral's own loop.</summary>
public sealed record AsbReferralTakenOn(Guid CaseId, string By, DateOnly TakenOnOn);

/// <summary>Something happened that the subject is said to have done.</summary>
/// <param name="Conduct">What it was, from a closed list.</param>
/// <param name="ReportedTo">Code of the agency it was reported to; null where it was not.</param>
/// <param name="Account">What was seen, sealed under the subject's key.</param>
public sealed record AsbIncidentLogged(
    Guid CaseId, string Conduct, DateOnly OccurredOn, DateOnly? ReportedOn, string? ReportedTo, Sealed? Account, string By, DateOnly LoggedOn);

/// <summary>Whether the subject is a victim of exploitation was looked into before anything is done to them.</summary>
/// <param name="Outcome">referred, already-known, not-indicated.</param>
public sealed record ExploitationPathwayConsidered(Guid CaseId, string Outcome, Sealed? Why, string By, DateOnly ConsideredOn);

/// <summary>The work is done, or not the partnership's.</summary>
/// <param name="ReferralId">The referral that waits for an outcome; null where there is none.</param>
public sealed record AsbCaseClosed(Guid CaseId, Guid? ReferralId, string Reason, string By, DateOnly ClosedOn);

/// <summary>A person named in the case was erased; it stays as a count, without them.</summary>
/// <param name="Role">What they were in it.</param>
public sealed record AsbPersonErased(Guid CaseId, Guid PersonId, string Role, DateOnly ErasedOn);
