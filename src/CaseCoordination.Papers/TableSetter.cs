using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace CaseCoordination.Papers;

/// <summary>
/// Sets a table row by row. A row stays on one page where it can; on each page the table goes on to, its caption and head come
/// again, for the eye alone: whoever has it read out knows the heads already.
/// </summary>
internal sealed class TableSetter
{
    private const double KeyWidth = 140;
    private const double Gap = 8;
    private const double Air = 3;

    private readonly Sheet _sheet;
    private readonly PaperTable _table;
    private readonly XFont _first;
    private readonly XFont _rest;
    private readonly IReadOnlyList<double> _widths;

    /// <summary>Which columns hold numbers: they stand at the right, and whatever stands there instead of one.</summary>
    private readonly IReadOnlyList<bool> _numbers;

    public TableSetter(Sheet sheet, PaperTable table)
    {
        (_sheet, _table, _first, _rest) = (sheet, table, PaperFonts.Cell, PaperFonts.Cell);
        _numbers = [.. table.Columns.Select((_, i) => table.Rows.Any(row => row[i].Number))];
        _widths = ColumnWidths.Of([.. table.Columns.Select((column, i) => Wish(column, table.Rows.Select(row => row[i].Text)))], sheet.Width);
    }

    public TableSetter(Sheet sheet, PaperPairs pairs)
    {
        (_sheet, _first, _rest) = (sheet, PaperFonts.Key, PaperFonts.Plain);
        _table = new("", [], [.. pairs.Rows.Select(row => (IReadOnlyList<PaperCell>)[new(row.Name), new(row.Says)])]);
        (_numbers, _widths) = ([false, false], [KeyWidth, sheet.Width - KeyWidth]);
    }

    private bool HasHead => _table.Columns.Count > 0;

    private double Line => PaperFonts.LineOf(_rest);

    public void Set()
    {
        _sheet.Tagged(PdfBlockLevelElementTag.Table, () =>
        {
            if (HasHead)
            {
                _sheet.Tagged(PdfBlockLevelElementTag.TableRow, () => Head(cell => _sheet.Tagged(PdfBlockLevelElementTag.TableHeaderCell, cell)));
                HeadRule();
            }

            foreach (var row in _table.Rows)
            {
                Row(row);
            }
        });
        _sheet.Skip(8);
    }

    private void Row(IReadOnlyList<PaperCell> cells)
    {
        var columns = cells.Select((cell, i) => _sheet.Wrapped(cell.Text, FontOf(i), _widths[i] - Gap)).ToList();
        var height = columns.Max(column => column.Count);
        GoOn((height * Line) + (2 * Air));
        for (var from = 0; from < height;)
        {
            var here = Math.Min(height - from, Math.Max(1, (int)((_sheet.Left - (2 * Air)) / Line)));
            var top = _sheet.Down + Air;
            _sheet.Tagged(PdfBlockLevelElementTag.TableRow, () =>
            {
                foreach (var (lines, i) in columns.Select((lines, i) => (lines, i)))
                {
                    _sheet.Tagged(i == 0 ? PdfBlockLevelElementTag.TableHeaderCell : PdfBlockLevelElementTag.TableDataCell, () => Cell([.. lines.Skip(from).Take(here)], i, FontOf(i), top));
                }
            });
            _sheet.Skip((here * Line) + (2 * Air));
            from += here;
            if (from < height)
            {
                Continue();
            }
        }

        if (HasHead)
        {
            _sheet.Artifact(() => _sheet.Rule(_sheet.Down, _widths.Sum(), 0.5, XColors.LightGray));
        }
    }

    /// <summary>A row that fits on no page begins where it may and is broken.</summary>
    private void GoOn(double height)
    {
        if (_sheet.Left < height && (_sheet.Left < 3 * Line || height < 500))
        {
            Continue();
        }
    }

    private void Continue()
    {
        _sheet.NewPage();
        if (HasHead)
        {
            _sheet.Artifact(() =>
            {
                _sheet.Text($"{_table.Caption}, continued", PaperFonts.Strong, Sheet.Margin, _sheet.Down);
                _sheet.Skip(PaperFonts.LineOf(PaperFonts.Strong) + 4);
                Head(cell => cell());
            });
            HeadRule();
        }
    }

    private void Head(Action<Action> cell)
    {
        var columns = _table.Columns.Select((column, i) => _sheet.Wrapped(column, PaperFonts.CellHead, _widths[i] - Gap)).ToList();
        var top = _sheet.Down;
        foreach (var (lines, i) in columns.Select((lines, i) => (lines, i)))
        {
            cell(() => Cell(lines, i, PaperFonts.CellHead, top));
        }

        _sheet.Skip((columns.Max(lines => lines.Count) * Line) + Air);
    }

    private void HeadRule() => _sheet.Artifact(() => _sheet.Rule(_sheet.Down, _widths.Sum(), 1, XColors.Black));

    private void Cell(IReadOnlyList<string> lines, int column, XFont font, double top)
    {
        var left = Sheet.Margin + _widths.Take(column).Sum();
        foreach (var (line, i) in lines.Select((line, i) => (line, i)))
        {
            _sheet.Text(line, font, _numbers[column] ? left + _widths[column] - Gap - _sheet.WidthOf(line, font) : left, top + (i * Line));
        }
    }

    private XFont FontOf(int column) => column == 0 ? _first : _rest;

    private (double Word, double Text) Wish(string column, IEnumerable<string> texts)
    {
        var (word, text) = (0.0, 0.0);
        foreach (var (said, font) in texts.Select(said => (said, _rest)).Prepend((said: column, PaperFonts.CellHead)))
        {
            text = Math.Max(text, _sheet.WidthOf(said.ReplaceLineEndings(" "), font) + Gap + 1);
            word = Math.Max(word, said.Split(null as char[], StringSplitOptions.RemoveEmptyEntries).Select(one => _sheet.WidthOf(one, font)).DefaultIfEmpty(0).Max() + Gap + 1);
        }

        return (word, text);
    }
}
