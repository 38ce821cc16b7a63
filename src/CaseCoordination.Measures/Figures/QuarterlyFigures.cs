using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Measures.Figures;

/// <summary>Every figure of a quarter, and how far into the log they reach.</summary>
/// <param name="KnownTo">Position in the log up to which facts are counted.</param>
public sealed record FiguresOfQuarter(Quarter Quarter, int DefinitionVersion, long KnownTo, IReadOnlyList<Figure> Figures);

/// <summary>A figure opened: its definition, its facts and the events under them.</summary>
/// <param name="Digest">SHA-256 over definition, quarter, value and event ids: no personal field, so erasure leaves it true.</param>
public sealed record FigureLineage(Quarter Quarter, int DefinitionVersion, long KnownTo, Figure Figure, string Digest);

/// <summary>Reads figures from the facts kept; nothing personal is in them.</summary>
public sealed class QuarterlyFigures(IDocumentStore store)
{
    /// <summary>Null when the year has no measures here.</summary>
    public async Task<FiguresOfQuarter?> Read(Viewer viewer, Quarter quarter, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var set = await session.LoadAsync<MeasureSet>(MeasureSet.IdFor(new PlanYear(quarter.FinancialYear)), ct);
        if (set is null)
        {
            return null;
        }

        var knownTo = await KnownTo(session, ct);
        var facts = (await FactsUpTo(session, quarter, set.Measures, ct)).Where(f => f.Source.Position <= knownTo).ToList();
        return new(quarter, set.Version, knownTo, [.. set.Measures.Select(m => Figure.Of(m, quarter, facts))]);
    }

    /// <summary>
    /// The lineage of one measure (<c>1.1b</c>), or of every collected measure of an action (<c>2.1</c>); empty when
    /// nothing of that code is collected, null when the plan has no such code.
    /// </summary>
    public async Task<IReadOnlyList<FigureLineage>?> Lineage(Viewer viewer, Quarter quarter, string code, CancellationToken ct)
    {
        if (await Read(viewer, quarter, ct) is not { } all)
        {
            return null;
        }

        var figures = all.Figures.Where(f => f.Measure.Code == code || f.Measure.Action == code).ToList();
        return figures.Count == 0
            ? null
            : [.. figures.Where(f => f.Measure.Feed is not null).Select(f => new FigureLineage(quarter, all.DefinitionVersion, all.KnownTo, f, DigestOf(all, f)))];
    }

    /// <summary>How far the facts have got. What came meanwhile is left out, so that the figure is exactly what was known to there.</summary>
    private static async Task<long> KnownTo(IQuerySession session, CancellationToken ct)
    {
        var shards = await session.DocumentStore.Advanced.AllProjectionProgress(session.TenantId, ct);
        return shards.Where(s => s.ShardName.StartsWith("facts", StringComparison.Ordinal)).Select(s => s.Sequence).DefaultIfEmpty(0).Max();
    }

    private static async Task<IReadOnlyList<Fact>> FactsUpTo(
        IQuerySession session, Quarter quarter, IEnumerable<MeasureDefinition> measures, CancellationToken ct)
    {
        var feeds = measures.Select(m => m.Feed).OfType<MeasureFeed>().ToList();
        var lasting = feeds.Where(f => f.Until is not null).SelectMany(f => new[] { f.Fact, f.Until! }).Distinct().ToArray();
        var passing = feeds.Where(f => f.Until is null).Select(f => f.Fact).Distinct().ToArray();
        var (start, end) = (quarter.StartsOn, quarter.EndsOn);
        return await session.Query<Fact>()
            .Where(f => f.OccurredOn <= end && (f.Name.IsOneOf(lasting) || (f.Name.IsOneOf(passing) && f.OccurredOn >= start)))
            .ToListAsync(ct);
    }

    private static string DigestOf(FiguresOfQuarter all, Figure figure)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{figure.Measure.Code}\n{all.DefinitionVersion}\n{all.Quarter}\n{figure.Status}\n{figure.Value}\n");
        foreach (var fact in figure.Facts)
        {
            text.Append(CultureInfo.InvariantCulture, $"{fact.Source.Position} {fact.Source.EventId:N} {fact.Name} {fact.OccurredOn:yyyy-MM-dd} {fact.Quantity}\n");
        }

        return $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))}";
    }
}
