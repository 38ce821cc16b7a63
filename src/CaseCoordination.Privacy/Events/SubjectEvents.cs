namespace CaseCoordination.Privacy.Events;

// Names and properties below ARE the storage format: add a new event instead of changing one.

/// <summary>
/// The person's key is destroyed: what was sealed under it can be read by nobody again, here and in every backup. It is
/// also an entry in the register of erasures, which is applied again after a restore.
/// </summary>
/// <param name="PersonId">The person, and the stream of what was decided about them.</param>
/// <param name="Basis">Why: one of the grounds there are.</param>
/// <param name="By">Account of who decided.</param>
public sealed record PersonErased(Guid PersonId, string Basis, string By, DateOnly ErasedOn);

/// <summary>Their data is kept and not used (UK GDPR Art 18) until the restriction is lifted.</summary>
/// <param name="Ground">accuracy-contested, unlawful, needed-for-claims or objection-pending.</param>
public sealed record ProcessingRestricted(Guid PersonId, string Ground, string By, DateOnly RestrictedOn);

/// <summary>The person was told before (UK GDPR Art 18(3)), and the data is used again.</summary>
public sealed record RestrictionLifted(Guid PersonId, string By, DateOnly LiftedOn);

/// <summary>Nothing about the person may be disposed of, whatever the schedule says.</summary>
/// <param name="Hold">domestic-homicide-review, litigation, public-inquiry, open-subject-access or criminal-proceedings.</param>
/// <param name="Reference">The other body's own reference; never a name.</param>
public sealed record LegalHoldPlaced(Guid PersonId, string Hold, string Reference, string By, DateOnly PlacedOn);

/// <summary>That hold is over.</summary>
public sealed record LegalHoldLifted(Guid PersonId, string Hold, string Reference, string By, DateOnly LiftedOn);

/// <summary>The schedule proposed to dispose of it; a person decided to keep it until a day.</summary>
/// <param name="Why">ongoing-risk, child-in-household, case-reopened or research-with-approval.</param>
public sealed record RetentionExtended(Guid PersonId, DateOnly Until, string Why, string By, DateOnly DecidedOn);
