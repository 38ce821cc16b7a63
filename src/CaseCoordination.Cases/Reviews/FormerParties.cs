using CaseCoordination.Kernel;
using CaseCoordination.Marac.Events;
using JasperFx.Events;

namespace CaseCoordination.Cases.Reviews;

/// <summary>An agency that was party to a MARAC case until it was taken out for a conflict of interest.</summary>
/// <param name="Since">The London day it became party.</param>
/// <param name="RemovedAt">When it was taken out: the record of parties has not known it since.</param>
public sealed record FormerParty(Guid Matter, string Agency, DateOnly Since, DateTimeOffset RemovedAt)
{
    /// <summary>The case was open to it on that day, up to that moment.</summary>
    public bool WasParty(DateTimeOffset at) => Since <= LondonDay.Of(at) && at < RemovedAt;
}

/// <summary>
/// Reads out of a case's own stream who had a part in it before a conflict of interest took the part away: the record of
/// parties says who may see it now, and forgets them.
/// </summary>
public static class FormerParties
{
    /// <param name="stream">Of one MARAC case, oldest first.</param>
    public static IReadOnlyList<FormerParty> Of(IReadOnlyList<IEvent> stream) =>
    [
        .. from removed in stream
           let excluded = removed.Data as AgencyExcluded
           where excluded is not null
           let parts = stream.TakeWhile(e => e != removed).SelectMany(Given).Where(part => part.Agency == excluded.Agency).ToList()
           where parts.Count > 0
           select new FormerParty(excluded.CaseId, excluded.Agency, parts.Min(part => part.On), removed.Timestamp),
    ];

    /// <summary>Whom an event makes party, as the record of parties does.</summary>
    private static IEnumerable<(string Agency, DateOnly On)> Given(IEvent e) => e.Data switch
    {
        MaracCaseDescribed x => [(x.Service, LondonDay.Of(e.Timestamp))],
        CaseListed x => x.Invited.Select(one => (one.Agency, x.ListedOn)),
        IdvaAsked x => [(x.Agency, x.AskedOn)],
        ResearchRequested x => [(x.Agency, x.RequestedOn)],
        MaracActionAgreed x => [(x.Agency, x.AgreedOn)],
        MaracActionReassigned x => [(x.To, x.ReassignedOn)],
        _ => [],
    };
}
