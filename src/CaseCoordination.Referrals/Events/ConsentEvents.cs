using CaseCoordination.Privacy.Sealing;

namespace CaseCoordination.Referrals.Events;

// Names and properties below ARE the storage format; see ReferralEvents.cs.

/// <summary>What the victim says to the sharing now, or why it goes on without her.</summary>
/// <param name="PersonId">The victim.</param>
/// <param name="Status">given, refused or overridden.</param>
/// <param name="Basis">The lawful basis of sharing without consent.</param>
/// <param name="Necessity">Why it is necessary; sealed under her key.</param>
/// <param name="Proportionality">Why nothing less will do; sealed under her key.</param>
/// <param name="By">Code of the agency that recorded it.</param>
public sealed record ConsentRecorded(
    Guid ReferralId, Guid PersonId, string Status, string? Basis, Sealed? Necessity, Sealed? Proportionality, string By, DateOnly RecordedOn);

/// <summary>The victim takes her consent back; everyone who holds the data is told.</summary>
/// <param name="Told">Who held it when it was withdrawn.</param>
public sealed record ConsentWithdrawn(Guid ReferralId, Guid PersonId, IReadOnlyList<DataHolder> Told, string By, DateOnly WithdrawnOn);

/// <summary>An agency that holds the data, and as what.</summary>
/// <param name="As"><c>referrer</c>, or the service asked.</param>
public sealed record DataHolder(string Agency, string As);

/// <summary>A holder knows of the withdrawal, and says whether it keeps what it has, and on what ground.</summary>
/// <param name="Basis">The lawful basis of keeping it; null when it lets go.</param>
public sealed record WithdrawalAcknowledged(Guid ReferralId, string Agency, bool Keeps, string? Basis, DateOnly AcknowledgedOn);

/// <summary>A person named in the referral was erased; it stays as a count, without them.</summary>
/// <param name="Role">What they were in it.</param>
public sealed record ReferralPersonErased(Guid ReferralId, Guid PersonId, string Role, DateOnly ErasedOn);
