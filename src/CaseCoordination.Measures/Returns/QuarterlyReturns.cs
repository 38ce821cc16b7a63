using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Measures.Returns;

/// <summary>Reads the national return from the facts kept; nothing personal is in them.</summary>
public sealed class QuarterlyReturns(IDocumentStore store, MaracReturnTable table)
{
    private static readonly string[] Names = [MaracFacts.CaseHeard, MaracFacts.MeetingHeld, "marac.children", "marac.perpetrators-under-18"];

    public async Task<MaracReturns> Read(Viewer viewer, Quarter quarter, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var knownTo = await KeptFacts.KnownTo(session, ct);
        var (from, to) = (quarter.EndsOn.AddYears(-2).AddDays(-1), quarter.EndsOn);
        var facts = await session.Query<Fact>().Where(f => f.Name.IsOneOf(Names) && f.OccurredOn >= from && f.OccurredOn <= to).ToListAsync(ct);
        return MaracReturns.Of(quarter, knownTo, [.. facts.Where(f => f.Source.Position <= knownTo)], table, viewer.Partnership);
    }
}
