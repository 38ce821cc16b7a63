using CaseCoordination.Kernel;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Disclosure;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Measures.Publishing;

/// <summary>A report beside what its figures are now.</summary>
/// <param name="Report">Null before it is opened.</param>
/// <param name="Drift">What is different from the figures that stand; empty before it is published.</param>
public sealed record ReportBesideNow(Quarter Quarter, QuarterlyReport? Report, EditionsNow Now, IReadOnlyList<RestatedFigure> Drift);

/// <summary>Reads reports; nothing personal is in them.</summary>
public sealed class QuarterlyReports(IDocumentStore store, QuarterlyFigures figures, TimeProvider clock)
{
    /// <summary>Null where the quarter is not measured here.</summary>
    public async Task<ReportBesideNow?> Read(Viewer viewer, Quarter quarter, CancellationToken ct)
    {
        if (await figures.Read(viewer, quarter, ct) is not { } now)
        {
            return null;
        }

        var (before, lastYear) = (new List<FiguresOfQuarter>(), new Quarter(quarter.FinancialYear - 1, quarter.Number));
        for (var number = 1; number < quarter.Number; number++)
        {
            before.Add((await figures.Read(viewer, quarter with { Number = number }, ct))!);
        }

        await using var session = store.QuerySession(viewer.Partnership);
        var report = await session.LoadAsync<QuarterlyReport>(QuarterlyReport.IdFor(quarter), ct);
        var frozen = FrozenFigures.Of(now, before, await figures.Read(viewer, lastYear, ct));
        var policy = SuppressionPolicies.On(LondonDay.Of(clock.GetUtcNow()));
        var shown = PublicEdition.Of(
            frozen.Figures,
            await Earlier(session, before, ct),
            (await session.LoadAsync<QuarterlyReport>(QuarterlyReport.IdFor(lastYear), ct))?.StandingInPublic() ?? [],
            report?.StandingInPublic() ?? [],
            policy);
        var editions = new EditionsNow(viewer.Partnership, frozen, shown, policy);
        return new(quarter, report, editions, report is { Published: not null } ? await DriftOf(session, report, now, frozen, ct) : []);
    }

    /// <summary>The report alone, as it was published: no figure is computed for it.</summary>
    public async Task<QuarterlyReport?> Find(Viewer viewer, Quarter quarter, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.LoadAsync<QuarterlyReport>(QuarterlyReport.IdFor(quarter), ct);
    }

    private static async Task<IReadOnlyList<EarlierQuarter>> Earlier(IQuerySession session, IReadOnlyList<FiguresOfQuarter> before, CancellationToken ct)
    {
        var earlier = new List<EarlierQuarter>();
        foreach (var quarter in before)
        {
            var told = await session.LoadAsync<QuarterlyReport>(QuarterlyReport.IdFor(quarter.Quarter), ct);
            earlier.Add(new(quarter.Figures.ToDictionary(figure => figure.Measure.Code, figure => figure.Value), told?.StandingInPublic() ?? []));
        }

        return earlier;
    }

    private static async Task<IReadOnlyList<RestatedFigure>> DriftOf(
        IQuerySession session, QuarterlyReport report, FiguresOfQuarter now, FrozenFigures frozen, CancellationToken ct)
    {
        var (standing, knownTo) = (report.Standing(), report.KnownTo());
        Guid[] streams = [.. standing.Concat(frozen.Figures).SelectMany(figure => figure.Parts).Select(part => part.StreamId).Distinct()];
        var raw = streams.Length == 0
            ? []
            : await session.Events.QueryAllRawEvents().Where(e => e.Sequence > knownTo && e.Sequence <= now.KnownTo && e.StreamId.IsOneOf(streams)).ToListAsync(ct);
        List<LaterEvent> later =
        [
            .. raw.Select(e => new LaterEvent(e.Id, e.EventTypeName, e.StreamId, e.Sequence, e.Timestamp, FactsProjection.FactsOf(e).Count > 0)),
            .. now.Figures.SelectMany(figure => figure.Facts).Select(fact => fact.Source)
                .Select(source => new LaterEvent(source.EventId, source.EventType, source.StreamId, source.Position, source.RecordedAt, Counts: true)),
        ];
        return Drift.Between(standing, knownTo, frozen.Figures, later, await Redefined(session, report, now, ct));
    }

    private static async Task<LaterEvent?> Redefined(IQuerySession session, QuarterlyReport report, FiguresOfQuarter now, CancellationToken ct)
    {
        if (report.DefinitionVersion() == now.DefinitionVersion)
        {
            return null;
        }

        var events = await session.Events.FetchStreamAsync(MeasureSet.IdFor(new PlanYear(now.Quarter.FinancialYear)), token: ct);
        return events.LastOrDefault(e => e.Data is MeasuresDefined) is { } e
            ? new(e.Id, e.EventTypeName, e.StreamId, e.Sequence, e.Timestamp, Counts: false)
            : null;
    }
}
