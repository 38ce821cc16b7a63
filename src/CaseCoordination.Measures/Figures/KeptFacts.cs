using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using Marten;

namespace CaseCoordination.Measures.Figures;

/// <summary>The rows a set of measures counts, by name, so that each measure looks at its own only.</summary>
internal sealed class KeptFacts(IEnumerable<Fact> facts)
{
    private const int Attempts = 5;

    private readonly ILookup<string, Fact> _byName = facts.ToLookup(f => f.Name);

    public IReadOnlyCollection<Fact> Of(MeasureDefinition measure) => [.. FeedsOf(measure).SelectMany(NamesOf).Distinct().SelectMany(name => _byName[name])];

    /// <summary>
    /// One query for all measures: what passes from the year before the period on, what lasts from its beginning. A row that is
    /// corrected between the look at how far the facts have got and the query would be missing on both sides, so it looks twice.
    /// </summary>
    public static async Task<(KeptFacts Facts, long KnownTo)> For(IQuerySession session, IReadOnlyCollection<MeasureDefinition> measures, Period period, CancellationToken ct)
    {
        var feeds = measures.SelectMany(m => FeedsOf(m).Select(f => (Feed: f, Lasts: f.Until is not null || m.Kind is "milestone" or "in-force"))).ToList();
        var lasting = feeds.Where(f => f.Lasts).SelectMany(f => NamesOf(f.Feed)).Distinct().ToArray();
        var passing = feeds.SelectMany(f => NamesOf(f.Feed)).Distinct().Except(lasting).ToArray();
        var (start, end) = (period.YearBefore.From, period.To);
        for (var attempt = 1; ; attempt++)
        {
            var before = await KnownTo(session, ct);
            var rows = await session.Query<Fact>()
                .Where(f => f.OccurredOn <= end && (f.Name.IsOneOf(lasting) || (f.Name.IsOneOf(passing) && f.OccurredOn >= start)))
                .ToListAsync(ct);
            if (attempt == Attempts || await KnownTo(session, ct) == before)
            {
                return (new(rows.Where(f => f.Source.Position <= before)), before);
            }
        }
    }

    /// <summary>How far the facts have got. What came meanwhile is left out, so that a figure is exactly what was known to there.</summary>
    public static async Task<long> KnownTo(IQuerySession session, CancellationToken ct)
    {
        var shards = await session.DocumentStore.Advanced.AllProjectionProgress(session.TenantId, ct);
        return shards.Where(s => s.ShardName.StartsWith("facts", StringComparison.Ordinal)).Select(s => s.Sequence).DefaultIfEmpty(0).Max();
    }

    private static IEnumerable<MeasureFeed> FeedsOf(MeasureDefinition measure) => new[] { measure.Feed, measure.Whole }.OfType<MeasureFeed>();

    private static IEnumerable<string> NamesOf(MeasureFeed feed) => new[] { feed.Fact, feed.Until }.OfType<string>().Concat(feed.AlsoFacts ?? []);
}
