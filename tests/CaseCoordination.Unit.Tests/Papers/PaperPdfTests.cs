using System.Globalization;
using System.Text;
using CaseCoordination.Papers;
using CsCheck;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace CaseCoordination.Unit.Tests.Papers;

/// <summary>Every paper is opened again by a library that reads such files for others.</summary>
public sealed class PaperPdfTests
{
    private const string Letters = "£2,400 for the café: Łucja Żółkiewska – Şahin, Юлия, Ελένη “so” it’s €5";

    private static readonly IReadOnlyList<IReadOnlyList<PaperCell>> Rows =
        [.. Enumerable.Range(1, 150).Select(n => (IReadOnlyList<PaperCell>)[new($"row{n}"), new($"Said of it: £{n} at the café, in words that go on for longer than the column is wide."), new(n.ToString(CultureInfo.InvariantCulture), Number: true)])];

    [Fact]
    public void Letters_come_out_as_they_went_in()
    {
        using var read = Read(new("A paper", "Foot", [new PaperHeading(1, Letters), new PaperParagraph(Letters), new PaperPairs([("Key", Letters)])]));

        Words(read).Should().Contain(["£2,400", "café:", "Łucja", "Żółkiewska", "Юлия,", "Ελένη", "“so”", "it’s", "€5"]);
    }

    [Fact]
    public void A_table_loses_no_row_over_its_pages_and_each_has_its_heads_title_and_number()
    {
        using var read = Read(new("A long paper", "Foot of it", [new PaperHeading(1, "A long paper"), new PaperHeading(2, "Spent"), new PaperTable("Spent", ["Row", "Said", "Pounds"], Rows)]));

        read.NumberOfPages.Should().BeGreaterThan(3);
        Words(read).Where(word => word.StartsWith("row", StringComparison.Ordinal)).Should().Equal(Rows.Select(row => row[0].Text));
        foreach (var (page, i) in read.GetPages().Select((page, i) => (page, i)))
        {
            var words = page.GetWords().Select(word => word.Text).ToList();
            words.Should().Contain(["Row", "Said", "Pounds"], "heads come again");
            string.Join(' ', words).Should().Contain($"Foot of it. Page {i + 1} of {read.NumberOfPages}").And.Contain("A long paper").And.Contain(i == 0 ? "Spent" : "Spent, continued");
        }
    }

    [Fact]
    public void It_is_tagged_in_the_order_it_is_read_and_says_its_title_and_language()
    {
        using var read = Read(new("A paper", "Foot", [new PaperHeading(1, "A paper"), new PaperParagraph("Said."), new PaperHeading(2, "Part"), new PaperBars("Bars", [("One", 1)]), new PaperTable("Part", ["Row", "Said", "Pounds"], Rows)]) { Mark = "Across" });

        var catalogue = read.Structure.Catalog.CatalogDictionary;
        (read.Information.Title, ((StringToken)catalogue.Data["Lang"]).Data).Should().Be(("A paper", "en-GB"));
        var kinds = Kinds(read, read.Structure.GetObject(((IndirectReferenceToken)catalogue.Data["StructTreeRoot"]).Data).Data);
        kinds.Where(kind => kind is not ("TR" or "TH" or "TD")).Should().Equal("Document", "H1", "P", "H2", "Figure", "Table");
        kinds.Count(kind => kind == "TR").Should().Be(151, "the head is read once, and each row");
        kinds.Count(kind => kind == "TH").Should().Be(3 + 150, "a row is named by its first cell");
    }

    [Fact]
    public void A_row_longer_than_a_page_is_broken_and_loses_nothing()
    {
        var words = Enumerable.Range(1, 3_000).Select(n => $"w{n}").ToList();

        using var read = Read(new("A paper", "Foot", [new PaperTable("Said", ["Action", "Narrative"], [[new("1.1"), new(string.Join(' ', words))], [new("1.2"), new("After")]]), new PaperParagraph(new string('x', 5_000))]));

        Words(read).Where(word => word.StartsWith('w')).Should().Equal(words);
        Words(read).Should().Contain("After");
        read.GetPages().SelectMany(page => page.Letters).Count(letter => letter.Value == "x").Should().BeGreaterThanOrEqualTo(5_000);
    }

    [Fact]
    public void A_table_of_many_columns_lies_across_and_stays_within_the_margins()
    {
        var columns = Enumerable.Range(1, 9).Select(n => $"Column{n}").ToList();

        using var read = Read(new("A paper", "Foot", [new PaperTable("Wide", columns, [[.. columns.Select(_ => new PaperCell("unbreakablyunbreakablyunbreakably"))]])]) { Landscape = true });

        var page = read.GetPage(1);
        page.Width.Should().BeGreaterThan(page.Height);
        page.Letters.Should().OnlyContain(letter => letter.BoundingBox.Right <= page.Width - 45 && letter.BoundingBox.Left >= 45);
    }

    [Fact]
    public void Columns_share_the_width() => Always.Holds(
        Gen.Select(Gen.Double[1, 400], Gen.Double[0, 4_000], (word, more) => (word, word + more)).Array[1, 12], columns =>
        {
            var widths = ColumnWidths.Of(columns, 500);

            widths.Sum().Should().BeLessThanOrEqualTo(500.001);
            widths.Should().OnlyContain(width => width > 0);
        });

    [Fact]
    public void Broken_into_lines_nothing_is_lost_and_no_line_is_too_wide() => Always.Holds(
        Gen.Char.AlphaNumeric.Array[1, 40].Select(word => new string(word)).Array[0, 30], words =>
        {
            var lines = LineBreaks.Of(string.Join(' ', words), width: 12, text => text.Length);

            string.Concat(lines).Replace(" ", "", StringComparison.Ordinal).Should().Be(string.Concat(words));
            lines.Should().OnlyContain(line => line.Length <= 12);
        });

    private static PdfDocument Read(Paper paper) => PdfDocument.Open(PaperPdf.Of(paper));

    private static List<string> Words(PdfDocument document) => [.. document.GetPages().SelectMany((Page page) => page.GetWords()).Select(word => word.Text.Normalize(NormalizationForm.FormC))];

    /// <summary>The kinds of the elements below, in reading order.</summary>
    private static List<string> Kinds(PdfDocument document, IToken token)
    {
        switch (token)
        {
            case IndirectReferenceToken reference:
                return Kinds(document, document.Structure.GetObject(reference.Data).Data);
            case ArrayToken array:
                return [.. array.Data.SelectMany(one => Kinds(document, one))];
            case DictionaryToken element:
                var below = element.Data.TryGetValue("K", out var kids) ? Kinds(document, kids) : [];
                return element.Data.TryGetValue("S", out var kind) ? [((NameToken)kind).Data, .. below] : below;
            default:
                return [];
        }
    }
}
