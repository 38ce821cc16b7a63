namespace CaseCoordination.Referrals.Events;

// Names and properties below ARE the storage format; see ReferralEvents.cs.

/// <summary>An agency says how much one of its services can take on; it stands until it says something else.</summary>
/// <param name="Capacity">open, waiting-list or closed.</param>
/// <param name="WaitingDays">About how long who waits now waits; null where nobody waits or it is not said.</param>
public sealed record ServiceCapacityStated(string Service, string Agency, string Capacity, int? WaitingDays, DateOnly StatedOn);
