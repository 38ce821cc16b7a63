using System.Text;

namespace CaseCoordination.Kernel;

/// <summary>One row, by the names of its columns; an empty cell and one that is not there are both null.</summary>
/// <param name="Line">Where it begins in the file; the header is line 1.</param>
public sealed record CsvRow(int Line, IReadOnlyDictionary<string, string> Cells)
{
    public string? this[string column] => Cells.GetValueOrDefault(column) is { Length: > 0 } cell ? cell : null;

    public Fault Wrong(string column, string code, string mend) => new($"/lines/{Line}/{column}", code, mend);
}

/// <summary>A table as CSV (RFC 4180), read strictly: it is whole, or every fault in its shape is named.</summary>
public sealed record CsvTable(IReadOnlyList<CsvRow> Rows)
{
    public const int MostRows = 5_000;

    /// <param name="needed">Columns that must be there.</param>
    /// <param name="optional">Columns that may be; any other is refused, so that nothing comes in unasked.</param>
    public static (CsvTable? Table, IReadOnlyList<Fault> Faults) Read(string text, IReadOnlyList<string> needed, IReadOnlyList<string> optional)
    {
        if (Records(text) is not { } records)
        {
            return (null, [new("", "csv-malformed", "Close every quote: a cell in quotes ends with one, and a quote within is doubled.")]);
        }

        if (records.Count == 0)
        {
            return (null, [new("/lines/1", "csv-empty", $"Send a header: {string.Join(',', needed)}.")]);
        }

        var header = records[0].Cells.Select(cell => cell.Trim()).ToList();
        var faults = needed.Except(header).Select(name => new Fault("/lines/1", "column-missing", $"Add the column {name}."))
            .Concat(header.Select((name, i) => (name, i)).Where(c => !needed.Contains(c.name) && !optional.Contains(c.name))
                .Select(c => new Fault($"/lines/1/{c.i + 1}", "column-unknown", $"Leave column {c.i + 1} out: only {string.Join(", ", needed.Concat(optional))} are taken.")))
            .Concat(header.Distinct().Count() < header.Count ? [new Fault("/lines/1", "column-doubled", "Name each column once.")] : Array.Empty<Fault>())
            .ToList();
        if (records.Count > MostRows + 1)
        {
            faults.Add(new("", "too-many-rows", $"Send at most {MostRows} rows at once."));
        }

        faults.AddRange(records.Skip(1).Where(r => r.Cells.Count != header.Count)
            .Select(r => new Fault($"/lines/{r.Line}", "cells-missing", $"Give the row {header.Count} cells, as the header has.")));
        return faults.Count > 0
            ? (null, faults)
            : (new([.. records.Skip(1).Select(r => new CsvRow(r.Line, header.Zip(r.Cells).ToDictionary(c => c.First, c => c.Second.Trim())))]), []);
    }

    /// <summary>Null when a quote is never closed. A line with nothing on it is none.</summary>
    private static List<(int Line, List<string> Cells)>? Records(string text)
    {
        var records = new List<(int, List<string>)>();
        var (cells, cell, quoted, line, began) = (new List<string>(), new StringBuilder(), false, 1, 1);
        void EndRecord()
        {
            cells.Add(cell.ToString());
            if (cells.Count > 1 || cells[0].Length > 0)
            {
                records.Add((began, cells));
            }

            (cells, began) = ([], line);
            cell.Clear();
        }

        var start = text.StartsWith('\uFEFF') ? 1 : 0;
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            switch (c)
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append('"');
                    i++;
                    break;
                case '"' when quoted || cell.Length == 0:
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    EndRecord();
                    break;
                case '\r' when !quoted && i + 1 < text.Length && text[i + 1] == '\n':
                    break;
                default:
                    cell.Append(c);
                    break;
            }
        }

        EndRecord();
        return quoted ? null : records;
    }
}
