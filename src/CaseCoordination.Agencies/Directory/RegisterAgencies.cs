using CaseCoordination.Agencies.Events;
using Marten;

namespace CaseCoordination.Agencies.Directory;

/// <summary>These bodies take part. Those already registered are left as they are.</summary>
public sealed record RegisterAgencies
{
    public required IReadOnlyList<AgencyRegistered> Agencies { get; init; }
}

public static class RegisterAgenciesHandler
{
    public static async Task Handle(RegisterAgencies command, IDocumentSession session, CancellationToken ct)
    {
        var known = await session.Query<Agency>().Select(a => a.Code).ToListAsync(ct);
        foreach (var agency in Decide(command, known))
        {
            session.Events.StartStream<Agency>(Agency.IdFor(agency.Code), agency);
        }
    }

    public static IReadOnlyList<AgencyRegistered> Decide(RegisterAgencies command, IReadOnlyList<string> known) =>
        [.. command.Agencies.ExceptBy(known, a => a.Code)];
}
