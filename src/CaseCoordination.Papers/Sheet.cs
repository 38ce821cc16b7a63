using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace CaseCoordination.Papers;

/// <summary>Writes down a page and goes on to the next one; lengths in points.</summary>
internal sealed class Sheet : IDisposable
{
    public const double Margin = 50;
    private const double ShortSide = 595;
    private const double LongSide = 842;
    private const double Foot = 60;
    private const double RunningHead = 18;

    private readonly PdfDocument _document;
    private readonly Paper _paper;
    private readonly int _pages;
    private readonly StructureBuilder _tags;
    private XGraphics _page = null!;

    /// <param name="pages">How many there will be; each page says so.</param>
    public Sheet(PdfDocument document, Paper paper, int pages)
    {
        (_document, _paper, _pages) = (document, paper, pages);
        var accessibility = UAManager.ForDocument(document);
        accessibility.SetDocumentLanguage("en-GB");
        _tags = accessibility.StructureBuilder;
        NewPage();
    }

    /// <summary>Between the margins.</summary>
    public double Width => PageWidth - (2 * Margin);

    public double Down { get; private set; }

    /// <summary>What is left of this page.</summary>
    public double Left => PageHeight - Foot - Down;

    private double PageWidth => _paper.Landscape ? LongSide : ShortSide;

    private double PageHeight => _paper.Landscape ? ShortSide : LongSide;

    public void Dispose() => _page.Dispose();

    public void NewPage()
    {
        _page?.Dispose();
        var page = _document.AddPage();
        (page.Width, page.Height) = (XUnit.FromPoint(PageWidth), XUnit.FromPoint(PageHeight));
        _page = XGraphics.FromPdfPage(page);
        Down = Margin;
        Artifact(Repeated);
    }

    /// <summary>Begins a new page where less than this is left.</summary>
    public bool Keep(double together)
    {
        if (Left >= together)
        {
            return false;
        }

        NewPage();
        return true;
    }

    public void Skip(double points) => Down += points;

    public void Heading(PaperHeading heading)
    {
        if (heading.NewPage)
        {
            NewPage();
        }
        else if (heading.Level > 1)
        {
            Skip(10);
            Keep(together: 90);
        }

        var (tag, font) = heading.Level switch
        {
            1 => (PdfBlockLevelElementTag.Heading1, PaperFonts.Largest),
            2 => (PdfBlockLevelElementTag.Heading2, PaperFonts.Large),
            _ => (PdfBlockLevelElementTag.Heading3, PaperFonts.Strong),
        };
        Lines(heading.Text, font, tag, after: 12 - (2 * heading.Level));
    }

    public void Paragraph(string text) => Lines(text, PaperFonts.Plain, PdfBlockLevelElementTag.Paragraph, after: 6);

    public void Tagged(PdfBlockLevelElementTag tag, Action draw)
    {
        _tags.BeginElement(tag);
        draw();
        _tags.End();
    }

    public void Figure(string says, double height, Action draw)
    {
        _tags.BeginElement(PdfIllustrationElementTag.Figure, says, new XRect(Margin, Down, Width, height));
        draw();
        _tags.End();
    }

    /// <summary>What is for the eye alone, or stands elsewhere already.</summary>
    public void Artifact(Action draw)
    {
        _tags.BeginArtifact();
        draw();
        _tags.End();
    }

    public void Text(string line, XFont font, double left, double top)
    {
        if (line.Length > 0)
        {
            _page.DrawString(line, font, XBrushes.Black, new XPoint(left, top + font.Size));
        }
    }

    public void Rule(double top, double length, double width, XColor colour) => _page.DrawLine(new XPen(colour, width), Margin, top, Margin + length, top);

    public void Bar(double left, double top, double width, double height) => _page.DrawRectangle(new XSolidBrush(XColor.FromArgb(0x1d, 0x70, 0xb8)), left, top, width, height);

    public double WidthOf(string text, XFont font) => text.Length == 0 ? 0 : _page.MeasureString(text, font).Width;

    public IReadOnlyList<string> Wrapped(string text, XFont font, double width) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').SelectMany(paragraph => LineBreaks.Of(paragraph.Replace('\t', ' '), width, part => WidthOf(part, font)))];

    private void Lines(string text, XFont font, PdfBlockLevelElementTag tag, double after)
    {
        var (lines, high) = (Wrapped(text, font, Width), PaperFonts.LineOf(font));
        for (var i = 0; i < lines.Count;)
        {
            Keep(high);
            var here = lines.Skip(i).Take(Math.Max(1, (int)(Left / high))).ToList();
            Tagged(tag, () =>
            {
                foreach (var line in here)
                {
                    Text(line, font, Margin, Down);
                    Down += high;
                }
            });
            i += here.Count;
        }

        Down += after;
    }

    private void Repeated()
    {
        var number = _document.PageCount;
        if (_paper.Mark is { } mark)
        {
            var middle = new XPoint(PageWidth / 2, PageHeight / 2);
            var state = _page.Save();
            _page.RotateAtTransform(-Math.Atan2(PageHeight, PageWidth) * 180 / Math.PI, middle);
            _page.DrawString(mark, PaperFonts.Across(WidthOf(mark, PaperFonts.Largest), Math.Sqrt((PageWidth * PageWidth) + (PageHeight * PageHeight))), new XSolidBrush(XColor.FromArgb(40, 0, 0, 0)), middle, XStringFormats.Center);
            _page.Restore(state);
        }

        if (number > 1)
        {
            Text(_paper.Title, PaperFonts.Small, Margin, Margin - 14);
            Down += RunningHead - 14;
        }

        var foot = string.Create(CultureInfo.InvariantCulture, $"{_paper.Foot}. Page {number} of {Math.Max(number, _pages)}");
        Text(foot, PaperFonts.Small, Margin, PageHeight - 38);
    }
}
