using CaseCoordination.Kernel;
using CsCheck;
using FluentAssertions;
using Xunit;

namespace CaseCoordination.Integration.Tests.Edges;

/// <summary>A spreadsheet shows what is exported and never runs it.</summary>
public sealed class CsvTextTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"https://elsewhere.example\")", "\"'=HYPERLINK(\"\"https://elsewhere.example\"\")\"")]
    [InlineData("+1+1", "'+1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r\n=1", "\"'\r\n=1\"")]
    [InlineData("-12.5", "-12.5")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("O'Brien", "O'Brien")]
    public void A_cell_that_would_run_is_text(string value, string cell) => CsvText.Of([], [[value]]).Should().Be($"\r\n{cell}\r\n");

    [Fact]
    public void Whatever_stands_in_a_cell_begins_no_formula_and_ends_no_row() =>
        Gen.String[Gen.Char["=+-@\t\r\n\",;'a1 "], 0, 8].Sample(value =>
        {
            var text = CsvText.Of(["a", "b"], [[value, "end"]]);

            text.Should().StartWith("a,b\r\n").And.EndWith(",end\r\n");
            var cell = text["a,b\r\n".Length..^",end\r\n".Length];
            var inner = cell.StartsWith('"') ? cell[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cell;
            inner.TrimStart('\'').Should().Be(value.TrimStart('\''), "nothing is lost");
            (inner.Length == 0 || !"=@\t\r\n".Contains(inner[0], StringComparison.Ordinal)).Should().BeTrue(inner);
            (cell.StartsWith('"') || cell.IndexOfAny([',', '\r', '\n', '"']) < 0).Should().BeTrue("what separates is quoted");
        });
}
