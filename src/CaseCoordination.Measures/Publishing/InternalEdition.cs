using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;

namespace CaseCoordination.Measures.Publishing;

/// <summary>A report for the partnership: every true figure, as published, and beside it what changed since.</summary>
/// <param name="Status">not-opened, open, signed-off, published or restated.</param>
/// <param name="Provisional">True until it is published: figures may change.</param>
/// <param name="KnownTo">Position in the log up to which facts are counted.</param>
/// <param name="Digest">Over these very figures and narratives; decision 0030 says how to recompute it.</param>
/// <param name="Restatements">What was restated since, oldest first.</param>
/// <param name="Since">What is different now and not restated yet.</param>
public sealed record InternalEdition(
    string Partnership,
    string Year,
    string Quarter,
    DateOnly From,
    DateOnly To,
    string Edition,
    string Status,
    bool Provisional,
    DateOnly? PublishedOn,
    long KnownTo,
    int DefinitionVersion,
    string Digest,
    IReadOnlyList<FigureInReport> Figures,
    IReadOnlyList<ActionSaid> Narratives,
    IReadOnlyList<RestatementShown> Restatements,
    FiguresSince Since)
{
    public static InternalEdition Of(ReportBesideNow read)
    {
        var (now, report, published) = (read.Now, read.Report, read.Report?.Published);
        IReadOnlyList<ActionSaid> said = [.. (report?.Said.Values ?? []).OrderBy(one => one.Action, StringComparer.Ordinal)];
        return new(
            now.Partnership,
            new PlanYear(read.Quarter.FinancialYear).Printed,
            $"Q{read.Quarter.Number}",
            read.Quarter.StartsOn,
            read.Quarter.EndsOn,
            "internal",
            report?.Status ?? "not-opened",
            published is null,
            published?.PublishedOn,
            published?.KnownTo ?? now.Figures.KnownTo,
            published?.DefinitionVersion ?? now.Figures.DefinitionVersion,
            published?.Digest ?? now.Digest(said),
            [.. (published?.Figures ?? now.Figures.Figures).Select(FigureInReport.Of)],
            said,
            [.. (report?.Restatements ?? []).Select(RestatementShown.Of)],
            new(now.Figures.KnownTo, [.. read.Drift.Select(FigureRestated.Of)]));
    }
}

/// <summary>One figure of a report.</summary>
/// <param name="Change">Against the same quarter last year; null unless both are there.</param>
/// <param name="ChangePercent">To one decimal, half away from zero; null where last year was nought.</param>
/// <param name="Rating">As the rules rate it.</param>
public sealed record FigureInReport(
    string Code,
    string Action,
    string Title,
    string Kind,
    string Unit,
    string Area,
    string Status,
    decimal? Value,
    decimal? Part,
    decimal? Whole,
    decimal? YearToDate,
    decimal? LastYear,
    decimal? Change,
    decimal? ChangePercent,
    string Rating,
    string Digest,
    int Events)
{
    public static FigureInReport Of(PublishedFigure f) => new(
        f.Code,
        f.Action,
        f.Title,
        f.Kind,
        f.Unit,
        f.Area,
        f.Status,
        f.Value,
        f.Part,
        f.Whole,
        f.YearToDate,
        f.LastYear,
        f.Value - f.LastYear,
        f is { Value: { } value, LastYear: { } before and not 0 } ? Math.Round(100 * (value - before) / Math.Abs(before), 1, MidpointRounding.AwayFromZero) : null,
        f.Rating,
        f.Digest,
        f.Parts.Count);
}

/// <summary>What is different now and not restated yet.</summary>
public sealed record FiguresSince(long KnownTo, IReadOnlyList<FigureRestated> Figures);

/// <summary>One restatement.</summary>
public sealed record RestatementShown(int Number, DateOnly RestatedOn, long KnownTo, int DefinitionVersion, string Digest, IReadOnlyList<FigureRestated> Figures)
{
    public static RestatementShown Of(ReportRestated e) => new(e.Number, e.RestatedOn, e.KnownTo, e.DefinitionVersion, e.Digest, [.. e.Figures.Select(FigureRestated.Of)]);
}

/// <summary>One figure that changed: what it was, what it is, because of which events.</summary>
/// <param name="Digest">Of the figure as it is now.</param>
public sealed record FigureRestated(
    string Code, string Title, string StatusBefore, decimal? Before, string Status, decimal? Now, string Digest, IReadOnlyList<RestatementCause> Causes)
{
    public static FigureRestated Of(RestatedFigure f) => new(f.Code, f.Figure.Title, f.StatusBefore, f.Before, f.Figure.Status, f.Figure.Value, f.Figure.Digest, f.Causes);
}
