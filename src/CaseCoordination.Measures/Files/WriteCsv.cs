using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CaseCoordination.Kernel;

namespace CaseCoordination.Measures.Files;

/// <summary>Rows for a spreadsheet, which shows them and runs nothing: one table under another, each row with its table's title.</summary>
public static class WriteCsv
{
    public static byte[] Of(ReportContent report)
    {
        var width = report.Sections.Max(section => section.Columns.Count);
        var rows = new List<IReadOnlyList<string>>();
        rows.AddRange(report.About.Select(about => Row("About", [about.Name, about.Says], width)));
        foreach (var section in report.Sections)
        {
            rows.Add(Row(section.Title, section.Columns, width));
            rows.AddRange(section.Rows.Select(row => Row(section.Title, row.Select(cell => cell.Text), width)));
        }

        var text = CsvText.Of(Row(report.Title, [], width), rows);
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)];
    }

    private static IReadOnlyList<string> Row(string first, IEnumerable<string> cells, int width)
    {
        List<string> row = [first, .. cells];
        return [.. row, .. Enumerable.Repeat("", Math.Max(0, width + 1 - row.Count))];
    }
}

/// <summary>The same figures for a program.</summary>
public static class WriteJson
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static byte[] Of(ReportContent report) => JsonSerializer.SerializeToUtf8Bytes(report.Data, report.Data.GetType(), Plain);
}
