using CaseCoordination.Marac.Events;

namespace CaseCoordination.Marac.Rules;

/// <summary>Who is invited to every meeting, and the part each has there.</summary>
/// <param name="Source">Where the list comes from.</param>
public sealed record CoreAgencies(IReadOnlyList<InvitedAgency> Agencies, string Source, bool Verified);
