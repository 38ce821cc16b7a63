using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace CaseCoordination.Measures.Files;

/// <summary>
/// Draws bars as SVG with presentation attributes alone, so that a page that forbids inline styles shows it. A long label
/// has a line of its own above its bar.
/// </summary>
public static class BarChartSvg
{
    private const int Width = 640;
    private const int RowHeight = 46;
    private const int ForNumber = 70;

    /// <param name="id">Unique on the page: the chart's title is named by it.</param>
    public static string Of(BarChart chart, string id)
    {
        var (most, svg) = (Math.Max(1, chart.Bars.Select(bar => bar.Value).DefaultIfEmpty(1).Max()), new StringBuilder());
        svg.Append(
            CultureInfo.InvariantCulture,
            $"""<svg class="app-chart" role="img" aria-labelledby="{id}" viewBox="0 0 {Width} {RowHeight * chart.Bars.Count}" xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" font-size="15"><title id="{id}">{Text(chart.Title)}. The table beside it holds the same numbers.</title>""");
        foreach (var (bar, i) in chart.Bars.Select((bar, i) => (bar, i)))
        {
            var (top, length) = (i * RowHeight, (Width - ForNumber) * Math.Max(0, bar.Value) / most);
            svg.Append(
                CultureInfo.InvariantCulture,
                $"""<text x="0" y="{top + 16}" fill="#0b0c0c">{Text(bar.Label)}</text><rect x="0" y="{top + 22}" width="{length:0.#}" height="16" fill="#1d70b8"/><text x="{length + 6:0.#}" y="{top + 36}" fill="#0b0c0c" font-weight="bold">{bar.Value:0.##}</text>""");
        }

        return svg.Append("</svg>").ToString();
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
