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

        await using var session = store.QuerySession(viewer.Partnership);
        var report = await session.LoadAsync<QuarterlyReport>(QuarterlyReport.IdFor(quarter), ct);
        var lastYear = await session.LoadAsync<QuarterlyReport>(QuarterlyReport.IdFor(quarter with { FinancialYear = quarter.FinancialYear - 1 }), ct);
        var frozen = FrozenFigures.Of(now);
        var policy = SuppressionPolicies.On(LondonDay.Of(clock.GetUtcNow()));
        var shown = PublicEdition.Of(
            frozen.Figures, await Earlier(session, viewer, quarter, ct), lastYear?.StandingInPublic() ?? [], report?.StandingInPublic() ?? [], policy);
        var editions = new EditionsNow(viewer.Partnership, frozen, shown, policy);
        return new(quarter, report, editions, report is { Published: not null } ? await DriftOf(session, report, now, frozen, ct) : []);
    }

    /// <summary>The report alone, as it was published: no figure is computed for it.</summary>
    public async Task<QuarterlyReport?> Find(Viewer viewer, Quarter quarter, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return await session.LoadAsync<QuarterlyReport>(QuarterlyReport.IdFor(quarter), ct);
    }

    private async Task<IReadOnlyList<EarlierQuarter>> Earlier(IQuerySession session, Viewer viewer, Quarter quarter, CancellationToken ct)
    {
        var earlier = new List<EarlierQuarter>();
        for (var before = quarter with { Number = 1 }; before < quarter; before = before with { Number = before.Number + 1 })
        {
            var told = await session.LoadAsync<QuarterlyReport>(QuarterlyReport.IdFor(before), ct);
            var figuresThen = (await figures.Read(viewer, before, ct))?.Figures ?? [];
            earlier.Add(new(figuresThen.ToDictionary(figure => figure.Measure.Code, figure => figure.Value), told?.StandingInPublic() ?? []));
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
            .. raw.Select(e => new LaterEvent(e.Id, e.EventTypeName, e.StreamId, e.Sequence, e.Timestamp, FactsProjection.FactsOf(e), PlanFacts.Replaces(e.Data))),
            .. now.Figures.SelectMany(figure => figure.Facts).Select(fact => (fact.Source, Fact: fact))
                .Select(one => new LaterEvent(one.Source.EventId, one.Source.EventType, one.Source.StreamId, one.Source.Position, one.Source.RecordedAt, [one.Fact])),
        ];
        var relinked = now.Figures.Select(figure => (figure.Measure.Code, Links: LinksSince.Of(figure, now.People, knownTo)))
            .Where(one => one.Links is not null).ToDictionary(one => one.Code, one => one.Links!);
        return Drift.Between(standing, knownTo, frozen.Figures, later, await Redefined(session, report, now, ct), relinked);
    }

    private static async Task<LaterEvent?> Redefined(IQuerySession session, QuarterlyReport report, FiguresOfQuarter now, CancellationToken ct)
    {
        if (report.DefinitionVersion() == now.DefinitionVersion)
        {
            return null;
        }

        var events = await session.Events.FetchStreamAsync(MeasureSet.IdFor(new PlanYear(now.Quarter.FinancialYear)), token: ct);
        return events.LastOrDefault(e => e.Data is MeasuresDefined) is { } e
            ? new(e.Id, e.EventTypeName, e.StreamId, e.Sequence, e.Timestamp, [])
            : null;
    }
}
