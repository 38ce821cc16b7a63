using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CaseCoordination.Measures.Files;

/// <summary>
/// A workbook with a sheet for each table and one that says what it is. Texts are inline strings, which no program takes
/// for a formula; numbers are numbers.
/// </summary>
public static class WriteXlsx
{
    private const int LongestName = 31;

    public static byte[] Of(ReportContent report)
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            document.PackageProperties.Title = report.Title;
            var book = document.AddWorkbookPart();
            book.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles();
            var sheets = new Sheets();
            Add(book, sheets, "About", ["", report.Title], report.About.Select(about => (IReadOnlyList<ReportCell>)[new(about.Name), new(about.Says)]));
            foreach (var section in report.Sections)
            {
                Add(book, sheets, section.Title, section.Columns, section.Rows);
            }

            book.Workbook = new Workbook(sheets);
        }

        return bytes.ToArray();
    }

    private static void Add(WorkbookPart book, Sheets sheets, string title, IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<ReportCell>> rows)
    {
        var (part, number, data) = (book.AddNewPart<WorksheetPart>(), (uint)sheets.ChildElements.Count + 1, new SheetData());
        data.Append(new Row(columns.Select(column => Text(column, bold: true))) { RowIndex = 1 });
        foreach (var (row, i) in rows.Select((row, i) => (row, i)))
        {
            data.Append(new Row(row.Select(cell => cell.Number is null ? Text(cell.Text, bold: false) : new Cell { CellValue = new CellValue(cell.Text) })) { RowIndex = (uint)i + 2 });
        }

        part.Worksheet = new Worksheet(
            new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
            new Columns(new Column { Min = 1, Max = (uint)columns.Count, Width = 24, CustomWidth = true }),
            data);
        sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = number, Name = NameOf($"{number} {title}") });
    }

    /// <summary>A sheet's name is short and has none of the signs a reference is made of.</summary>
    private static string NameOf(string title)
    {
        var name = string.Concat(title.Select(c => "[]:*?/\\'".Contains(c, StringComparison.Ordinal) ? ' ' : c));
        return name.Length > LongestName ? name[..LongestName].TrimEnd() : name;
    }

    private static Cell Text(string text, bool bold) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve }),
        StyleIndex = bold ? 1u : 0u,
    };

    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Arial" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Arial" })) { Count = 2 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border()) { Count = 1 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(new CellFormat(), new CellFormat { FontId = 1, ApplyFont = true }) { Count = 2 });
}
