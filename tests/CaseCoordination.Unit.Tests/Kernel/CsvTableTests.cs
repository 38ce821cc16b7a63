using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Kernel;

/// <summary>A table as CSV, read strictly.</summary>
public sealed class CsvTableTests
{
    [Fact]
    public void Quotes_commas_and_lines_within_a_cell_are_read_and_rows_know_their_lines()
    {
        var rows = Read("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\r\n\r\n1,2\n").Rows;

        rows.Select(row => (row.Line, row["a"], row["b"])).Should().Equal((2, "x, \"y\"", "two\nlines"), (5, "1", "2"));
    }

    [Fact]
    public void A_mark_at_the_beginning_is_no_part_of_the_first_column() => Read("\uFEFFa,b\n1,2").Rows.Single()["a"].Should().Be("1");

    [Fact]
    public void Columns_come_in_any_order_and_an_empty_cell_is_none()
    {
        var row = Read("b,a\n,7\n").Rows.Single();

        (row["a"], row["b"], row["c"]).Should().Be(("7", null, null));
    }

    [Theory]
    [InlineData("a\n1\n", "column-missing")]
    [InlineData("a,b,z\n1,2,3\n", "column-unknown")]
    [InlineData("a,b,a\n1,2,3\n", "column-doubled")]
    [InlineData("a,b\n1\n", "cells-missing")]
    [InlineData("a,b\n\"1,2\n", "csv-malformed")]
    [InlineData("", "csv-empty")]
    public void What_is_no_such_table_is_said(string text, string code) => CsvTable.Read(text, ["a", "b"], ["c"]).Faults.Should().Contain(f => f.Code == code);

    [Fact]
    public void What_was_written_is_read_again() => Gen.String[Gen.Char["ab,\"\n;=1"], 1, 8].Select(text => text.Trim()).Where(text => text.Length > 0 && text[0] != '=').Array[1, 6].Sample(cells =>
        Read(CsvText.Of(["a", "b"], cells.Select(IReadOnlyList<string> (cell) => [cell, "end"]))).Rows.Select(row => row["a"]).Should().Equal(cells));

    private static CsvTable Read(string text) => CsvTable.Read(text, ["a", "b"], ["c"]).Table!;
}
