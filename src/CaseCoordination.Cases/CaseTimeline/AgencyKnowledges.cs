using CaseCoordination.Privacy.Audit;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>Gathers what an agency knew, from what was handed to it and from what it opened.</summary>
public sealed class AgencyKnowledges(WhatWasHandedOver handedOver, AuditStore reads)
{
    public async Task<AgencyKnowledge> Of(string partnership, string agency, IReadOnlyList<Guid> matters, DateTimeOffset until, CancellationToken ct)
    {
        var handed = await handedOver(partnership, agency, matters, until, ct);
        var opened = await reads.Consultations(partnership, agency, matters, until, ct);
        return new(
            agency,
            until,
            handed.GroupBy(one => one.EventId).ToDictionary(one => one.Key, one => one.MinBy(h => h.At)!),
            opened.GroupBy(read => read.Matter).ToDictionary(read => read.Key, IReadOnlyList<DateTimeOffset> (read) => [.. read.Select(r => r.At).Order()]));
    }
}
