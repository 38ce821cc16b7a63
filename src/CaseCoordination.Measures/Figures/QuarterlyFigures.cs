using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Events;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Measures.Figures;

/// <summary>Every figure of a quarter, and how far into the log they reach.</summary>
/// <param name="KnownTo">Position in the log up to which facts are counted.</param>
public sealed record FiguresOfQuarter(Quarter Quarter, int DefinitionVersion, long KnownTo, IReadOnlyList<Figure> Figures)
{
    /// <summary>The same figures in the same order, each beside the year to date and the same quarter last year.</summary>
    public IReadOnlyList<ComparedFigure> Compared { get; init; } = [];

    /// <summary>Who was taken for one human with whom in them.</summary>
    internal People People { get; init; } = People.Of([]);
}

/// <summary>A figure opened: its definition, its facts and the events under them.</summary>
/// <param name="Digest">SHA-256 over definition, quarter, value and event ids: no personal field, so erasure leaves it true.</param>
public sealed record FigureLineage(Quarter Quarter, int DefinitionVersion, long KnownTo, Figure Figure, string Digest);

/// <summary>Reads figures from the facts kept; nothing personal is in them.</summary>
public sealed class QuarterlyFigures(IDocumentStore store)
{
    /// <summary>Null when the year has no measures here.</summary>
    /// <param name="area">Only facts of this area, or that name none; null for each measure's own areas.</param>
    public async Task<FiguresOfQuarter?> Read(Viewer viewer, Quarter quarter, CancellationToken ct, string? area = null)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        if (await Defined(session, quarter, ct) is not { } defined)
        {
            return null;
        }

        var (set, plans) = defined;
        var measures = set.Measures.Select(m => (Now: In(area, m), LastYears: plans.LastYears(m) is { } then ? In(area, then) : null)).ToList();
        var (facts, knownTo) = await KeptFacts.For(session, [.. measures.SelectMany(m => new[] { m.Now, m.LastYears }).OfType<MeasureDefinition>()], Period.Of(quarter), ct);
        var compared = measures.Select(m => ComparedFigure.Of(m.Now, quarter, facts.Of(m.Now, m.LastYears, plans.Meaning(m.Now)), m.LastYears)).ToList();
        return new(quarter, set.SetVersion, knownTo, [.. compared.Select(c => c.Now)]) { Compared = compared, People = facts.People };
    }

    /// <summary>Every measure of the quarter's year counted over another period; null when the year has no measures here.</summary>
    public async Task<IReadOnlyList<Figure>?> Over(Viewer viewer, Quarter quarter, Period period, CancellationToken ct, string? area = null)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        if (await Defined(session, quarter, ct) is not { } defined)
        {
            return null;
        }

        var measures = defined.Set.Measures.Select(m => In(area, m)).ToList();
        var (facts, _) = await KeptFacts.For(session, measures, period, ct);
        return [.. measures.Select(m => Figure.Of(m, period, facts.Of(m, null, defined.Plans.Meaning(m))))];
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

    /// <summary>How the quarter's year is measured, beside how other years are; null where it is not.</summary>
    private static async Task<(MeasureSet Set, PlansCompared Plans)?> Defined(IQuerySession session, Quarter quarter, CancellationToken ct)
    {
        var year = new PlanYear(quarter.FinancialYear);
        var sets = await session.Query<MeasureSet>().ToListAsync(ct);
        return sets.FirstOrDefault(set => set.Id == MeasureSet.IdFor(year)) is { } set ? (set, new PlansCompared(sets, year)) : null;
    }

    private static MeasureDefinition In(string? area, MeasureDefinition measure) => area is null ? measure : measure with { Areas = [area] };

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
