using PdfSharp.Drawing;
using PdfSharp.Fonts;

namespace CaseCoordination.Papers;

/// <summary>
/// The one family of the papers, carried in this assembly: a name is set whole in Latin, Greek and Cyrillic letters, and no machine
/// needs fonts for it.
/// </summary>
internal sealed class PaperFonts : IFontResolver
{
    private const string Family = "DejaVu Sans";
    private const string Regular = "DejaVuSans.ttf";
    private const string Bold = "DejaVuSans-Bold.ttf";

    public static XFont Largest { get; } = Of(18, XFontStyleEx.Bold);

    public static XFont Large { get; } = Of(14, XFontStyleEx.Bold);

    public static XFont Strong { get; } = Of(11, XFontStyleEx.Bold);

    public static XFont Plain { get; } = Of(10, XFontStyleEx.Regular);

    public static XFont Key { get; } = Of(9, XFontStyleEx.Bold);

    public static XFont Cell { get; } = Of(8.5, XFontStyleEx.Regular);

    public static XFont CellHead { get; } = Of(8.5, XFontStyleEx.Bold);

    public static XFont Small { get; } = Of(8, XFontStyleEx.Regular);

    /// <summary>As large as goes from corner to corner.</summary>
    /// <param name="width">How wide the text is set in the largest.</param>
    public static XFont Across(double width, double diagonal) => Of(Math.Min(20, Math.Floor(Largest.Size * diagonal * 0.8 / width)), XFontStyleEx.Regular);

    public static double LineOf(XFont font) => font.Size * 1.35;

    public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Bold : Regular);

    public byte[]? GetFont(string faceName)
    {
        using var stream = typeof(PaperFonts).Assembly.GetManifestResourceStream(faceName) ?? throw new FileNotFoundException($"The font {faceName} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static XFont Of(double size, XFontStyleEx style)
    {
        GlobalFontSettings.FontResolver ??= new PaperFonts(); // The library has one for the whole process.
        return new(Family, size, style);
    }
}
