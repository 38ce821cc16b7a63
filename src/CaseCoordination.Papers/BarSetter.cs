using System.Globalization;

namespace CaseCoordination.Papers;

/// <summary>Bars for the eye; whoever has the paper read out hears the title and goes on to the table.</summary>
internal static class BarSetter
{
    private const double Row = 16;
    private const double ForLabel = 150;
    private const double ForNumber = 60;

    public static void Set(Sheet sheet, PaperBars bars)
    {
        var (most, height) = (Math.Max(1, bars.Bars.Select(bar => bar.Value).DefaultIfEmpty(1).Max()), Row * bars.Bars.Count);
        if (bars.Bars.Count == 0 || height > 500)
        {
            return; // No page holds it; the table says it all the same.
        }

        sheet.Keep(height);
        sheet.Figure($"Bar chart: {bars.Title}. The table after it holds the same numbers.", height, () =>
        {
            foreach (var bar in bars.Bars)
            {
                var length = (sheet.Width - ForLabel - ForNumber) * (double)(Math.Max(0, bar.Value) / most);
                sheet.Bar(Sheet.Margin + ForLabel, sheet.Down + 2, length, Row - 5);
                sheet.Text(sheet.Wrapped(bar.Label, PaperFonts.Cell, ForLabel - 8)[0], PaperFonts.Cell, Sheet.Margin, sheet.Down + 2);
                sheet.Text(bar.Value.ToString("0.##", CultureInfo.InvariantCulture), PaperFonts.CellHead, Sheet.Margin + ForLabel + length + 5, sheet.Down + 2);
                sheet.Skip(Row);
            }
        });
        sheet.Skip(6);
    }
}
