using System.Text;

namespace CaseCoordination.Plan.Import;

/// <summary>Reads comma-separated rows as RFC 4180 has them: quoted cells may hold commas, quotes doubled, and new lines.</summary>
internal static class CsvRows
{
    /// <summary>Null where a quote is opened and never closed, or stands where none may.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Read(string text)
    {
        var rows = new List<IReadOnlyList<string>>();
        var row = new List<string>();
        var at = 0;
        while (at < text.Length)
        {
            if (Cell(text, ref at) is not { } cell)
            {
                return null;
            }

            row.Add(cell);
            if (at < text.Length && text[at] == ',')
            {
                at++;
                if (at < text.Length)
                {
                    continue;
                }

                row.Add("");
            }

            at += at < text.Length && text[at] == '\r' ? 1 : 0;
            at += at < text.Length && text[at] == '\n' ? 1 : 0;
            rows.Add(row);
            row = [];
        }

        return rows;
    }

    private static string? Cell(string text, ref int at)
    {
        if (at >= text.Length || text[at] != '"')
        {
            var from = at;
            at += text.AsSpan(at).IndexOfAny(",\r\n") is var end and >= 0 ? end : text.Length - at;
            return text[from..at].Contains('"', StringComparison.Ordinal) ? null : text[from..at].Trim();
        }

        var cell = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '"')
            {
                cell.Append(text[at]);
            }
            else if (at + 1 < text.Length && text[at + 1] == '"')
            {
                cell.Append('"');
                at++;
            }
            else
            {
                at++;
                return at == text.Length || text[at] is ',' or '\r' or '\n' ? cell.ToString().Trim() : null;
            }
        }

        return null;
    }
}
