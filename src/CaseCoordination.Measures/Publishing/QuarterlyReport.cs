using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Measures.Publishing;

/// <summary>What is said about an action in the quarter.</summary>
public sealed record ActionSaid(string Action, string? Narrative, string? Rating);

/// <summary>A quarter's report: what is said, who agreed, what was published and how it was restated.</summary>
/// <param name="SignedOffBy">Null until somebody agrees, and again after a change.</param>
/// <param name="Version">The ETag.</param>
public sealed record QuarterlyReport(
    Guid Id,
    string PlanYear,
    int Quarter,
    ImmutableDictionary<string, ActionSaid> Said,
    string? SignedOffBy,
    DateOnly? SignedOffOn,
    ReportPublished? Published,
    ImmutableArray<ReportRestated> Restatements,
    long Version)
{
    public static Guid IdFor(Quarter quarter) => NamedId.From("quarterly-report", quarter.ToString());

    /// <summary>open, signed-off, published or restated.</summary>
    public string Status => this switch
    {
        { Published: not null, Restatements.Length: > 0 } => "restated",
        { Published: not null } => "published",
        { SignedOffBy: not null } => "signed-off",
        _ => "open",
    };

    /// <summary>The position of the log the published figures, or their last restatement, reach to.</summary>
    public long KnownTo() => Restatements.Length > 0 ? Restatements[^1].KnownTo : Published?.KnownTo ?? 0;

    public int DefinitionVersion() => Restatements.Length > 0 ? Restatements[^1].DefinitionVersion : Published?.DefinitionVersion ?? 0;

    /// <summary>The figures that stand: as published, or as last restated.</summary>
    public IReadOnlyList<PublishedFigure> Standing()
    {
        var restated = Restatements.SelectMany(restatement => restatement.Figures).ToLookup(figure => figure.Code, figure => figure.Figure);
        var published = Published?.Figures ?? [];
        return
        [
            .. published.Select(figure => restated[figure.Code].LastOrDefault() ?? figure),
            .. restated.Where(codes => published.All(figure => figure.Code != codes.Key)).Select(codes => codes.Last()),
        ];
    }

    /// <summary>What the public is shown: as published, or as last restated.</summary>
    public IReadOnlyList<PublicFigure> StandingInPublic() => Restatements.Length > 0 ? Restatements[^1].PublicFigures : Published?.PublicFigures ?? [];
}

public static class QuarterlyReportFold
{
    public static QuarterlyReport? Evolve(QuarterlyReport? state, IEvent e) => Told(state, e.Data) is { } told ? told with { Version = e.Version } : null;

    private static QuarterlyReport? Told(QuarterlyReport? state, object @event) => (state, @event) switch
    {
        (null, ReportOpened e) => new(e.ReportId, e.PlanYear, e.Quarter, ImmutableDictionary<string, ActionSaid>.Empty, null, null, null, [], 0),
        ({ } s, ReportNarrativeWritten e) => s with
        {
            Said = s.Said.SetItem(e.Action, new(e.Action, e.Narrative, e.Rating)),
            SignedOffBy = null,
            SignedOffOn = null,
        },
        ({ } s, ReportSignedOff e) => s with { SignedOffBy = e.By, SignedOffOn = e.SignedOn },
        ({ } s, ReportPublished e) => s with { Published = e },
        ({ } s, ReportRestated e) => s with { Restatements = s.Restatements.Add(e) },
        _ => state,
    };
}

public sealed partial class QuarterlyReportProjection : SingleStreamProjection<QuarterlyReport, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public QuarterlyReportProjection()
    {
        IncludeType<ReportOpened>();
        IncludeType<ReportNarrativeWritten>();
        IncludeType<ReportSignedOff>();
        IncludeType<ReportPublished>();
        IncludeType<ReportRestated>();
    }

    public override QuarterlyReport? Evolve(QuarterlyReport? snapshot, Guid id, IEvent e) => QuarterlyReportFold.Evolve(snapshot, e);
}
