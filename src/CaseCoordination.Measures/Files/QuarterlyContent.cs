using CaseCoordination.Measures.Publishing;
using CaseCoordination.Plan.Events;

namespace CaseCoordination.Measures.Files;

/// <summary>The quarterly report: the internal edition for the partnership, the public one for the Commissioner and everybody else.</summary>
public static class QuarterlyContent
{
    private static readonly string[] Ratings = ["blue", "green", "amber", "red", "grey"];

    public static ReportContent Of(InternalEdition report, IReadOnlyList<ActionAdopted> actions) => new(
        $"Quarterly report {report.Year} {report.Quarter}",
        [
            .. About(report.Partnership, "Internal: true figures, not for publication", report.From, report.To, report.Digest),
            ("State", report.Provisional ? "Provisional: figures may undergo further revision" : $"Published on {report.PublishedOn:d MMMM yyyy}; figures as then"),
            ("Position in the log", $"{report.KnownTo}, definitions version {report.DefinitionVersion}"),
        ],
        [
            RatingsOf(report.Figures.Select(figure => figure.Rating)),
            new(
                "Figures",
                ["Measure", "What is counted", "Unit", "This quarter", "Year to date", "Same quarter last year", "Change", "Change %", "Rating"],
                [
                    .. report.Figures.Select(f => (IReadOnlyList<ReportCell>)
                    [
                        new(f.Code), new(f.Title), new(f.Unit), f.Value is null ? new(WhyNone(f.Status)) : ReportCell.Of(f.Value),
                        ReportCell.Of(f.YearToDate), ReportCell.Of(f.LastYear), ReportCell.Of(f.Change), ReportCell.Of(f.ChangePercent), new(f.Rating),
                    ]),
                ]),
            Narratives(report.Narratives, actions),
            new(
                "Restatements",
                ["Measure", "Because of", "Was", "Is", "Event", "Recorded"],
                [
                    .. report.Restatements.SelectMany(r => r.Figures).Concat(report.Since.Figures).SelectMany(f => f.Causes.Select(cause => (IReadOnlyList<ReportCell>)
                        [new(f.Code), new(cause.Kind), ReportCell.Of(f.Before), ReportCell.Of(f.Now), new($"{cause.EventId}"), new($"{cause.RecordedAt:yyyy-MM-dd}")])),
                ]),
        ],
        report);

    public static ReportContent Of(PublicReport report, IReadOnlyList<ActionAdopted> actions) => new(
        $"Quarterly report {report.Year} {report.Quarter}",
        [
            .. About(report.Partnership, "Public", report.From, report.To, report.Digest),
            ("Published", $"{report.PublishedOn:d MMMM yyyy}{(report.RestatedOn is { } on ? $", restated {on:d MMMM yyyy}" : "")}"),
            ("Small numbers", $"{report.Few} is a number from 1 up to below that; {report.Withheld} is left out so that no small number can be worked back (rule {report.Policy})"),
        ],
        [
            new(
                "Figures",
                ["Measure", "What is counted", "Unit", "This quarter", "Year to date", "Same quarter last year", "Change", "First published"],
                [
                    .. report.Figures.Select(f => (IReadOnlyList<ReportCell>)
                    [
                        new(f.Code), new(f.Title), new(f.Unit), f.Quarter.Length == 0 ? new(WhyNone(f.Status)) : Shown(f.Quarter), Shown(f.YearToDate), Shown(f.LastYear),
                        Shown(f.Change), Shown(f.FirstPublished ?? ""),
                    ]),
                ]),
            Narratives(report.Narratives, actions),
        ],
        report);

    /// <summary>How the measures are rated, with its chart.</summary>
    public static ReportSection RatingsOf(IEnumerable<string> ratings)
    {
        var counted = ratings.CountBy(rating => rating).ToDictionary();
        var bars = Ratings.Select(rating => (Label: char.ToUpperInvariant(rating[0]) + rating[1..], Value: (decimal)counted.GetValueOrDefault(rating))).ToList();
        return new("Ratings", ["Rating", "Measures"], [.. bars.Select(bar => (IReadOnlyList<ReportCell>)[new(bar.Label), ReportCell.Of(bar.Value)])], new("Measures by rating", bars));
    }

    internal static IEnumerable<(string, string)> About(string partnership, string edition, DateOnly from, DateOnly to, string? digest) =>
    [
        ("Partnership", partnership),
        ("Edition", edition),
        ("Period", $"{from:d MMMM yyyy} to {to:d MMMM yyyy}"),
        .. digest is null ? Array.Empty<(string, string)>() : [("Digest", digest)],
    ];

    private static ReportSection Narratives(IReadOnlyList<ActionSaid> said, IReadOnlyList<ActionAdopted> actions)
    {
        var texts = actions.DistinctBy(action => action.Number).ToDictionary(action => action.Number, action => action.Text);
        return new(
            "What is said",
            ["Action", "Text", "Rating", "Narrative"],
            [.. said.Select(one => (IReadOnlyList<ReportCell>)[new(one.Action), new(texts.GetValueOrDefault(one.Action) ?? ""), new(one.Rating ?? ""), new(one.Narrative ?? "")])]);
    }

    private static ReportCell Shown(string text) => new(text, PublicEdition.Number(text));

    private static string WhyNone(string status) => status switch
    {
        "no-return" => "No return received",
        "no-base" => "Nothing to divide by",
        _ => "Not collected",
    };
}
