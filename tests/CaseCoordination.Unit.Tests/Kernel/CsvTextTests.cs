using System.Globalization;
using System.Text;
using CaseCoordination.Kernel;
using CsCheck;

namespace CaseCoordination.Unit.Tests.Kernel;

public sealed class CsvTextTests
{
    private static readonly Gen<string> Cells = Gen.OneOf("=", "+", "-", "@", "\t", "\r", "\n", "\"", ",", ";", "'", " ", "1", ".", "A", "é").Array[0, 6].Select(string.Concat);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0")]
    [InlineData("+44 7700 900123", "'+44 7700 900123")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("-", "'-")]
    public void What_a_spreadsheet_would_run_it_only_shows(string cell, string written) => Written(cell).Should().Be(written);

    [Theory]
    [InlineData("-5")]
    [InlineData("+3.25")]
    [InlineData("12")]
    [InlineData("a=b")]
    [InlineData("")]
    [InlineData("Grosvenor & Hilbert Park")]
    public void Numbers_and_plain_words_stay_as_they_are(string cell) => Written(cell).Should().Be(cell);

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a;b", "\"a;b\"")]
    [InlineData("say \"no\"", "\"say \"\"no\"\"\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    public void What_would_break_the_row_stands_in_quotes(string cell, string written) => Written(cell).Should().Be(written);

    [Fact]
    public void The_header_comes_first_and_every_row_ends_its_line() =>
        CsvText.Of(["code", "value"], [["2.1a", "12"], ["", "=1"]]).Should().Be("code,value\r\n2.1a,12\r\n,'=1\r\n");

    [Fact]
    public void Whatever_is_written_is_read_back_but_for_the_apostrophe_before_a_formula() => Always.Holds(Cells.Array[1, 4].Array[0, 4], rows =>
    {
        var read = Read(CsvText.Of(["header"], rows)).Skip(1).ToList();

        read.Should().HaveCount(rows.Length);
        foreach (var (back, sent) in read.Zip(rows))
        {
            back.Should().Equal(sent.Select(cell => Runs(cell) ? $"'{cell}" : cell));
        }

        read.SelectMany(row => row).Should().NotContain(cell => Runs(cell));
    });

    private static bool Runs(string cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..]
        && !decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private static string Written(string cell) => CsvText.Of([cell], [])[..^2];

    /// <summary>As RFC 4180 says a file is read.</summary>
    private static List<List<string>> Read(string text)
    {
        var rows = new List<List<string>>();
        var (row, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[i++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted:
                    row.Add(cell.ToString());
                    cell.Clear();
                    rows.Add(row);
                    row = [];
                    i++;
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }

        return rows;
    }
}
