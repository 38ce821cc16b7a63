using System.Buffers;
using System.Globalization;
using System.Text;

namespace CaseCoordination.Kernel;

/// <summary>
/// Rows as CSV (RFC 4180) that a spreadsheet shows and never runs: a cell that would begin a formula gets an apostrophe
/// before it, as OWASP advises against CSV injection.
/// </summary>
public static class CsvText
{
    private const string StartsFormula = "=+-@\t\r\n";
    private static readonly SearchValues<char> NeedsQuotes = SearchValues.Create("\",;\r\n\t");

    public static string Of(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Prepend(header))
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Cell(string value)
    {
        var harmless = value.Length > 0 && StartsFormula.Contains(value[0], StringComparison.Ordinal) && !IsNumber(value) ? $"'{value}" : value;
        return harmless.AsSpan().IndexOfAny(NeedsQuotes) < 0 ? harmless : $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static bool IsNumber(string value) => decimal.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);
}
