using PdfSharp.Fonts;

namespace CaseCoordination.CoordinatorUi.Packs;

/// <summary>
/// The one family of the papers, carried in this assembly: a name is set whole, whatever letters it has, and no machine needs
/// fonts for it.
/// </summary>
internal sealed class PackFonts : IFontResolver
{
    public const string Family = "DejaVu Sans";
    private const string Regular = "DejaVuSans.ttf";
    private const string Bold = "DejaVuSans-Bold.ttf";

    private static readonly Lazy<bool> Set = new(() =>
    {
        GlobalFontSettings.FontResolver = new PackFonts();
        return true;
    });

    /// <summary>The library has one resolver for the whole process.</summary>
    public static void Use() => _ = Set.Value;

    public FontResolverInfo? ResolveTypeface(string familyName, bool bold, bool italic) => new(bold ? Bold : Regular);

    public byte[]? GetFont(string faceName)
    {
        using var stream = typeof(PackFonts).Assembly.GetManifestResourceStream(faceName) ?? throw new FileNotFoundException($"The font {faceName} is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
