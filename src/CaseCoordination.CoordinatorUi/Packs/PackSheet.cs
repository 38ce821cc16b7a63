using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace CaseCoordination.CoordinatorUi.Packs;

/// <summary>Writes down an A4 page and goes on to the next one; lengths in points.</summary>
internal sealed class PackSheet(PdfDocument document)
{
    public const double Width = 595;
    public const double Height = 842;
    public const double Margin = 50;
    private const double Bottom = Height - 60;
    private const double KeyWidth = 130;
    private const double Gap = 10;

    private XGraphics? _page;
    private double _down = Bottom;

    public static XFont Largest { get; } = Font(18, bold: true);

    public static XFont Large { get; } = Font(14, bold: true);

    public static XFont Strong { get; } = Font(11, bold: true);

    public static XFont Plain { get; } = Font(10, bold: false);

    public static XFont Small { get; } = Font(8, bold: false);

    private static XFont Key { get; } = Font(9, bold: true);

    public void NewPage()
    {
        _page?.Dispose();
        var page = document.AddPage();
        (page.Width, page.Height) = (XUnit.FromPoint(Width), XUnit.FromPoint(Height));
        _page = XGraphics.FromPdfPage(page);
        _down = Margin;
    }

    public void Finish() => _page?.Dispose();

    /// <summary>Begins a new page where less than this is left.</summary>
    public void Keep(double together)
    {
        if (_down + together > Bottom)
        {
            NewPage();
        }
    }

    public void Skip(double points) => _down += points;

    public void Write(string text, XFont font, double after)
    {
        foreach (var line in Wrapped(text, font, Width - (2 * Margin)))
        {
            Keep(LineOf(font));
            Draw(line, font, Margin, _down);
            _down += LineOf(font);
        }

        _down += after;
    }

    /// <summary>What it is about at the left, the text beside it; both wrap, and a long text goes over to the next page.</summary>
    public void WriteRow(string key, string text)
    {
        var keys = Wrapped(key, Key, KeyWidth);
        var lines = Wrapped(text, Plain, Width - (2 * Margin) - KeyWidth - Gap);
        for (var i = 0; i < Math.Max(keys.Count, lines.Count); i++)
        {
            Keep(LineOf(Plain));
            Draw(keys.ElementAtOrDefault(i) ?? "", Key, Margin, _down);
            Draw(lines.ElementAtOrDefault(i) ?? "", Plain, Margin + KeyWidth + Gap, _down);
            _down += LineOf(Plain);
        }

        _down += 4;
    }

    private static XFont Font(double size, bool bold)
    {
        PackFonts.Use();
        return new(PackFonts.Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular);
    }

    private static double LineOf(XFont font) => font.Size * 1.35;

    private void Draw(string line, XFont font, double left, double top)
    {
        if (line.Length > 0)
        {
            _page!.DrawString(line, font, XBrushes.Black, new XPoint(left, top + font.Size));
        }
    }

    private List<string> Wrapped(string text, XFont font, double width)
    {
        if (_page is null)
        {
            NewPage();
        }

        return [.. text.ReplaceLineEndings("\n").Split('\n').SelectMany(paragraph => LineBreaks.Of(paragraph, width, part => _page!.MeasureString(part, font).Width))];
    }
}
