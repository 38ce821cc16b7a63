using System.Text;
using System.Text.Encodings.Web;

namespace CaseCoordination.Measures.Files;

/// <summary>A page that stands alone, prints well and asks nothing of anybody: no script, no outside style.</summary>
public static class WriteHtml
{
    private const string Style =
        "body{font-family:Arial,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c;line-height:1.4}"
        + "table{border-collapse:collapse;width:100%;margin:1rem 0}th,td{border-bottom:1px solid #b1b4b6;padding:.4rem;text-align:left;vertical-align:top}"
        + "td.number{text-align:right}caption{text-align:left;font-weight:bold}svg{max-width:40rem;width:100%}";

    public static byte[] Of(ReportContent report)
    {
        var html = new StringBuilder();
        html.Append("<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n<title>").Append(Text(report.Title)).Append("</title>\n<style>")
            .Append(Style).Append("</style>\n</head>\n<body>\n<main>\n<h1>").Append(Text(report.Title)).Append("</h1>\n<dl>\n");
        foreach (var (name, says) in report.About)
        {
            html.Append("<dt>").Append(Text(name)).Append("</dt><dd>").Append(Text(says)).Append("</dd>\n");
        }

        html.Append("</dl>\n");
        foreach (var (section, i) in report.Sections.Select((section, i) => (section, i)))
        {
            Section(html, section, $"chart-{i}");
        }

        return Encoding.UTF8.GetBytes(html.Append("</main>\n</body>\n</html>\n").ToString());
    }

    private static void Section(StringBuilder html, ReportSection section, string id)
    {
        html.Append("<section>\n<h2>").Append(Text(section.Title)).Append("</h2>\n");
        if (section.Chart is { } chart)
        {
            html.Append("<figure>").Append(BarChartSvg.Of(chart, id)).Append("</figure>\n");
        }

        html.Append("<table>\n<caption>").Append(Text(section.Title)).Append("</caption>\n<thead><tr>");
        html.AppendJoin("", section.Columns.Select(column => $"<th scope=\"col\">{Text(column)}</th>")).Append("</tr></thead>\n<tbody>\n");
        foreach (var row in section.Rows)
        {
            html.Append("<tr>").AppendJoin("", row.Select((cell, i) => i == 0
                ? $"<th scope=\"row\">{Text(cell.Text)}</th>"
                : $"<td{(cell.Number is null ? "" : " class=\"number\"")}>{Text(cell.Text)}</td>")).Append("</tr>\n");
        }

        html.Append("</tbody>\n</table>\n</section>\n");
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
