using CaseCoordination.Kernel;
using CaseCoordination.Measures.Facts;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Privacy.Access;
using Marten;

namespace CaseCoordination.Measures.WhatIf;

/// <summary>A draft on the past, beside the definition in force.</summary>
/// <param name="CollectedFrom">The first day there is anything of the kind on record; null where there is nothing at all.</param>
public sealed record TriedDefinition(string Code, string? Live, DateOnly? CollectedFrom, IReadOnlyList<TriedQuarter> Quarters);

/// <summary>One quarter by both definitions.</summary>
/// <param name="LiveStatus">Null where no such measure is in force for the year.</param>
/// <param name="DraftStatus">As of a figure, or <c>not-collected-before</c>: the quarter ended before anything of the kind was recorded, which is not none.</param>
/// <param name="Added">Events the draft counts and the live one does not.</param>
/// <param name="Dropped">Events the live one counts and the draft does not.</param>
public sealed record TriedQuarter(
    string Year, string Quarter, string? LiveStatus, decimal? Live, string DraftStatus, decimal? Draft, int Added, int Dropped);

/// <summary>Computes a draft over past quarters; nothing is stored.</summary>
public sealed class DefinitionTrials(IDocumentStore store, QuarterlyFigures figures)
{
    public async Task<TriedDefinition> Try(Viewer viewer, DraftMeasure draft, CancellationToken ct)
    {
        var quarters = draft.Quarters();
        string[] names = [draft.Fact!, .. draft.Until is null ? Array.Empty<string>() : [draft.Until], ReferralFacts.Received];
        var end = quarters[^1].EndsOn;
        await using var session = store.QuerySession(viewer.Partnership);
        var facts = await session.Query<Fact>().Where(fact => (fact.Name.IsOneOf(names) && fact.OccurredOn <= end) || fact.Name == People.Linked || fact.Name == People.Unlinked).ToListAsync(ct);
        var since = facts.Where(fact => fact.Name == draft.Fact).Select(fact => (DateOnly?)fact.OccurredOn).Min();
        var (tried, title) = (new List<TriedQuarter>(), (string?)null);
        foreach (var quarter in quarters)
        {
            var live = (await figures.Read(viewer, quarter, ct))?.Figures.FirstOrDefault(figure => figure.Measure.Code == draft.Code);
            title ??= live?.Measure.Title;
            tried.Add(Beside(draft, quarter, live, facts, since));
        }

        return new(draft.Code!, title, since, tried);
    }

    /// <summary>Pure: one quarter by both.</summary>
    public static TriedQuarter Beside(DraftMeasure draft, Quarter quarter, Figure? live, IReadOnlyCollection<Fact> facts, DateOnly? since)
    {
        var definition = draft.Definition(live?.Measure);
        var computed = Figure.Of(definition, quarter, new KeptFacts(facts).Of(definition));
        var before = since is null || quarter.EndsOn < since;
        var (ours, theirs) = (EventsOf(computed), live is null ? [] : EventsOf(live));
        return new(
            $"{new PlanYear(quarter.FinancialYear)}",
            $"Q{quarter.Number}",
            live is null ? null : Code(live.Status),
            live?.Value,
            before ? "not-collected-before" : Code(computed.Status),
            before ? null : computed.Value,
            ours.Except(theirs).Count(),
            theirs.Except(ours).Count());
    }

    private static HashSet<Guid> EventsOf(Figure figure) => [.. figure.Facts.Select(fact => fact.Source.EventId)];

    private static string Code(FigureStatus status) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(status.ToString());
}
