using CaseCoordination.Plan.Import;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Plan.Import;

public sealed class CsvRowsTests
{
    [Fact]
    public void Cells_are_split_at_commas_and_quoted_ones_hold_them() =>
        Read("a,b\r\n\"one, two\",\"he said \"\"no\"\"\"\r\n,last\n").Should().BeEquivalentTo(
            new string[][] { ["a", "b"], ["one, two", "he said \"no\""], ["", "last"] }, o => o.WithStrictOrdering());

    [Fact]
    public void A_new_line_in_quotes_and_a_last_empty_cell_are_kept() =>
        Read("a,b\n\"two\nlines\",").Should().BeEquivalentTo(new string[][] { ["a", "b"], ["two\nlines", ""] }, o => o.WithStrictOrdering());

    [Theory]
    [InlineData("a,\"never closed")]
    [InlineData("a,mid\"dle")]
    [InlineData("a,\"closed\"and more")]
    public void A_quote_where_none_may_be_makes_the_file_unreadable(string text) => CsvRows.Read(text).Should().BeNull();

    [Fact]
    public void Any_cells_written_in_quotes_are_read_as_they_were() => Always.Holds(
        Gen.String[Gen.Char["ab,\"\n; 1"], 1, 6].Array[1, 4].Array[1, 4],
        rows => Read(string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n")))
            .Should().BeEquivalentTo(rows.Select(row => row.Select(cell => cell.Trim())), o => o.WithStrictOrdering()));

    private static IReadOnlyList<IReadOnlyList<string>> Read(string text) => CsvRows.Read(text)!;
}
