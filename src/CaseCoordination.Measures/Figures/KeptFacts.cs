using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using JasperFx.Events.Projections;
using Marten;

namespace CaseCoordination.Measures.Figures;

/// <summary>The rows a set of measures counts, by name, so that each measure looks at its own only.</summary>
internal sealed class KeptFacts
{
    private const int Attempts = 5;
    private const string Action = "action";

    private readonly ILookup<string, Fact> _byName;
    private readonly ILookup<Wanted, Fact> _byAction;

    public KeptFacts(IReadOnlyCollection<Fact> facts)
    {
        _byName = facts.ToLookup(f => f.Name);
        _byAction = facts.ToLookup(f => new Wanted(f.Name, f.Dimensions.GetValueOrDefault(Action)));
        People = People.Of(facts);
    }

    /// <summary>Who is one human with whom, by all that is known.</summary>
    public People People { get; }

    /// <summary>The rows of a measure, those of a count of people each with who stands for its person.</summary>
    /// <param name="besides">Another definition of the same, whose rows are wanted as well.</param>
    /// <param name="plans">The plans in which its action is the same one; what stands under another plan's number is not its. Null for any.</param>
    public IReadOnlyCollection<Fact> Of(MeasureDefinition measure, MeasureDefinition? besides = null, IReadOnlySet<string>? plans = null)
    {
        var wanted = WantedBy(measure).Concat(besides is null ? [] : WantedBy(besides)).ToHashSet();
        var rows = wanted.Where(w => w.Action is null || !wanted.Contains(w with { Action = null }))
            .SelectMany(w => w.Action is null ? _byName[w.Name] : _byAction[w])
            .Where(f => plans is null || !f.Dimensions.TryGetValue(Fact.PlanYear, out var plan) || plans.Contains(plan));
        return [.. People.AreCountedBy(measure) || (besides is not null && People.AreCountedBy(besides)) ? rows.Select(People.Told) : rows];
    }

    /// <summary>
    /// One query for all measures: what passes from the year before the period on, what lasts from its beginning, and every
    /// word about who is one human. A row that is corrected between the look at how far the facts have got and the query would
    /// be missing on both sides, so it looks twice.
    /// </summary>
    public static async Task<(KeptFacts Facts, long KnownTo)> For(IQuerySession session, IReadOnlyCollection<MeasureDefinition> measures, Period period, CancellationToken ct)
    {
        var feeds = measures.SelectMany(m => FeedsOf(m).Select(f => (Feed: f, Lasts: f.Until is not null || m.Kind is "milestone" or "in-force"))).ToList();
        var lasting = feeds.Where(f => f.Lasts).SelectMany(f => Names(WantedBy(f.Feed))).Concat(measures.SelectMany(People.NamesFor)).Distinct().ToArray();
        var passing = Names(measures.SelectMany(WantedBy)).Distinct().Except(lasting).ToArray();
        var (start, end) = (period.YearBefore.From, period.To);
        for (var attempt = 1; ; attempt++)
        {
            var before = await KnownTo(session, ct);
            var rows = await session.Query<Fact>()
                .Where(f => f.Name == People.Linked || f.Name == People.Unlinked
                    || (f.OccurredOn <= end && (f.Name.IsOneOf(lasting) || (f.Name.IsOneOf(passing) && f.OccurredOn >= start))))
                .ToListAsync(ct);
            if (attempt == Attempts || await KnownTo(session, ct) == before)
            {
                return (new([.. rows.Where(f => f.Source.Position <= before)]), before);
            }
        }
    }

    /// <summary>How far the facts have got. What came meanwhile is left out, so that a figure is exactly what was known to there.</summary>
    public static async Task<long> KnownTo(IQuerySession session, CancellationToken ct) =>
        KnownTo(await session.DocumentStore.Advanced.AllProjectionProgress(session.TenantId, ct));

    internal static long KnownTo(IEnumerable<ShardState> shards) =>
        shards.Where(s => s.ShardName == FactsProjection.Progress).Select(s => s.Sequence).DefaultIfEmpty(0).Max();

    private static IEnumerable<MeasureFeed> FeedsOf(MeasureDefinition measure) => new[] { measure.Feed, measure.Whole }.OfType<MeasureFeed>();

    /// <summary>What a measure counts, with the figure that may be reported instead.</summary>
    private static IEnumerable<Wanted> WantedBy(MeasureDefinition measure) =>
        FeedsOf(measure).SelectMany(WantedBy).Concat(measure.Feed?.CollectedFrom == "events-or-report" ? [new Wanted(ReportedFigures.Fact, null)] : []);

    private static IEnumerable<Wanted> WantedBy(MeasureFeed feed) =>
        new[] { feed.Fact }.Concat(feed.AlsoFacts ?? []).Select(name => new Wanted(name, ActionOf(feed))).Concat(feed.Until is { } until ? [new Wanted(until, null)] : []);

    private static string? ActionOf(MeasureFeed feed) =>
        feed.Where.GetValueOrDefault(Action) is { } action && !action.Contains('|', StringComparison.Ordinal) ? action : null;

    private static IEnumerable<string> Names(IEnumerable<Wanted> wanted) => wanted.Select(w => w.Name);

    /// <summary>Rows of a name; where those of one action alone are counted, of that action: most rows of a name are another's.</summary>
    private readonly record struct Wanted(string Name, string? Action);
}
