using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CaseCoordination.Measures.Files;

/// <summary>
/// Plain pages for the meeting, in a font every reader has. It has no structure for a screen reader: the page and the HTML
/// file are the ones that do.
/// </summary>
public static class WritePdf
{
    private const double Margin = 48;
    private const double Wide = 595 - (2 * Margin);
    private const double Size = 9;
    private const double Leading = 13;

    public static byte[] Of(ReportContent report)
    {
        using var document = new PdfDocumentBuilder { DocumentInformation = { Title = report.Title } };
        var sheet = new Sheet(document);
        sheet.Say(report.Title, bold: true, 15);
        foreach (var (name, says) in report.About)
        {
            sheet.Say($"{name}: {says}", bold: false, Size);
        }

        foreach (var section in report.Sections)
        {
            sheet.Gap();
            sheet.Say(section.Title, bold: true, 12);
            sheet.Row(section.Columns, bold: true);
            foreach (var row in section.Rows)
            {
                sheet.Row([.. row.Select(cell => cell.Text)], bold: false);
            }
        }

        return document.Build();
    }

    /// <summary>Fills page after page from the top.</summary>
    private sealed class Sheet(PdfDocumentBuilder document)
    {
        private readonly PdfDocumentBuilder.AddedFont _plain = document.AddStandard14Font(Standard14Font.Helvetica);
        private readonly PdfDocumentBuilder.AddedFont _bold = document.AddStandard14Font(Standard14Font.HelveticaBold);
        private PdfPageBuilder _page = document.AddPage(PageSize.A4);
        private double _y = 842 - Margin;

        public void Gap() => _y -= Leading;

        public void Say(string text, bool bold, double size)
        {
            foreach (var line in Lines(text, Wide, bold, size))
            {
                Down(size + 4);
                Put(line, Margin, bold, size);
            }
        }

        /// <summary>The last column but none is as wide as the others; the first two, which hold words, are wider.</summary>
        public void Row(IReadOnlyList<string> cells, bool bold)
        {
            var shares = cells.Select((_, i) => i < 2 ? 2.0 : 1.0).ToList();
            var columns = cells.Select((cell, i) => (
                Left: Margin + (Wide * shares.Take(i).Sum() / shares.Sum()), Lines: Lines(cell, (Wide * shares[i] / shares.Sum()) - 6, bold, Size))).ToList();
            var height = columns.Max(column => column.Lines.Count);
            Keep(height * Leading);
            for (var line = 0; line < height; line++)
            {
                Down(Leading);
                foreach (var (left, lines) in columns.Where(column => column.Lines.Count > line))
                {
                    Put(lines[line], left, bold, Size);
                }
            }
        }

        private void Put(string text, double x, bool bold, double size)
        {
            if (text.Length > 0)
            {
                _page.AddText(text, size, new PdfPoint(x, _y), bold ? _bold : _plain);
            }
        }

        private void Down(double height)
        {
            Keep(height);
            _y -= height;
        }

        private void Keep(double height)
        {
            if (_y - height < Margin && _y < 842 - Margin)
            {
                (_page, _y) = (document.AddPage(PageSize.A4), 842 - Margin);
            }
        }

        private List<string> Lines(string text, double width, bool bold, double size)
        {
            var (lines, line) = (new List<string>(), "");
            foreach (var word in Printable(text).Split(' '))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (line.Length > 0 && WidthOf(longer, bold, size) > width)
                {
                    lines.Add(line);
                    longer = word;
                }

                line = longer;
            }

            return [.. lines, line];
        }

        private double WidthOf(string text, bool bold, double size) =>
            text.Length == 0 ? 0 : _page.MeasureText(text, size, new PdfPoint(0, 0), bold ? _bold : _plain).Sum(letter => letter.Width);

        /// <summary>The font has the letters of English; what it has not is shown as a question mark.</summary>
        private static string Printable(string text) => string.Concat(text.Select(c => c switch
        {
            '–' or '—' => '-',
            '’' or '‘' => '\'',
            '“' or '”' => '"',
            >= ' ' and <= '~' => c,
            _ => '?',
        }));
    }
}
