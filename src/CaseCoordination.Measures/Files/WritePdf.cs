using CaseCoordination.Papers;

namespace CaseCoordination.Measures.Files;

/// <summary>The report on paper: across where a table has many columns.</summary>
public static class WritePdf
{
    private const int MostUpright = 6;

    public static byte[] Of(ReportContent report) => PaperPdf.Of(new(
        report.Title,
        report.Title,
        [
            new PaperHeading(1, report.Title),
            new PaperPairs(report.About),
            .. report.Sections.SelectMany(Section),
        ])
    {
        Landscape = report.Sections.Any(section => section.Columns.Count > MostUpright),
    });

    private static IEnumerable<PaperPart> Section(ReportSection section) =>
    [
        new PaperHeading(2, section.Title),
        .. section.Chart is { } chart ? [new PaperBars(chart.Title, chart.Bars)] : Array.Empty<PaperPart>(),
        section.Rows.Count == 0
            ? new PaperParagraph("None.")
            : new PaperTable(section.Title, section.Columns, [.. section.Rows.Select(row => (IReadOnlyList<PaperCell>)[.. row.Select(cell => new PaperCell(cell.Text, cell.Number is not null))])]),
    ];
}
