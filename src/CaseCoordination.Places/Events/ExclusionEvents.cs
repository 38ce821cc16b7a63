namespace CaseCoordination.Places.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>A scheme proposes to keep somebody out of its members' premises. Who it is, only the scheme knows.</summary>
/// <param name="Reference">The scheme's own number for it; it names nobody.</param>
/// <param name="Scheme">pubwatch or shopwatch.</param>
/// <param name="Basis">conviction-violence or other.</param>
public sealed record ExclusionProposed(Guid ExclusionId, string Reference, string Scheme, string Basis, string Agency, DateOnly ProposedOn, string By);

/// <summary>An exclusion went on.</summary>
/// <param name="Until">Of one that comes into force: its last day; null is for life.</param>
public sealed record ExclusionMoved(Guid ExclusionId, ExclusionStep Step, string Scheme, string Basis, DateOnly? Until, DateOnly On, string By);

/// <summary>Its last day is over.</summary>
/// <param name="LastDay">The last day it was in force.</param>
public sealed record ExclusionExpired(Guid ExclusionId, string Scheme, string Basis, DateOnly LastDay);

/// <summary>What can happen to an exclusion.</summary>
public enum ExclusionStep
{
    NoticeServed = 1,
    CameIntoForce = 2,
    Appealed = 3,
    AppealDismissed = 4,
    Lifted = 5,
    Breached = 6,
}
