using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;

namespace CaseCoordination.Marac.Rules;

/// <summary>Who is invited to every meeting, and the part each has there.</summary>
/// <param name="Source">Where the list comes from.</param>
public sealed record CoreAgencies(IReadOnlyList<InvitedAgency> Agencies, string Source, bool Verified)
{
    public Rule AsRule() => new("core-agencies", $"Invited to every meeting: {string.Join(", ", Agencies.Select(agency => agency.Agency))}.", Source, Verified);
}
