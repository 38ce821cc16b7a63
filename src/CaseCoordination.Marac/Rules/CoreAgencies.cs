using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;

namespace CaseCoordination.Marac.Rules;

/// <summary>Who is invited to every meeting, and the part each has there.</summary>
/// <param name="Source">Where the list comes from.</param>
/// <param name="Advocate">Code of the agency whose advocate is asked to reach the victim; one of those with that part.</param>
public sealed record CoreAgencies(IReadOnlyList<InvitedAgency> Agencies, string Advocate, string Source, bool Verified)
{
    /// <summary>The part of the victim's advocate.</summary>
    public const string AdvocatePart = "idva";

    /// <summary>Whose advocate is asked, where these may not take part; null where nobody is left.</summary>
    public string? AdvocateFor(IReadOnlyCollection<string> excluded) =>
        Agencies.Where(agency => agency.Part == AdvocatePart).Select(agency => agency.Agency).Prepend(Advocate).FirstOrDefault(agency => !excluded.Contains(agency));

    public Rule AsRule() => new("core-agencies", $"Invited to every meeting: {string.Join(", ", Agencies.Select(agency => agency.Agency))}; {Advocate}'s advocate is asked to reach the victim.", Source, Verified);
}
