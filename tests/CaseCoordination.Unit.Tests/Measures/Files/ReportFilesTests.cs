using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using CaseCoordination.Measures.Files;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Plan.Events;
using CaseCoordination.Unit.Tests.Measures.Publishing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using UglyToad.PdfPig;

namespace CaseCoordination.Unit.Tests.Measures.Files;

/// <summary>Every file is opened again by a library that reads such files for others.</summary>
public sealed class ReportFilesTests
{
    private const string Formula = "=HYPERLINK(\"https://elsewhere.example\")";

    private static readonly ReportContent Report = QuarterlyContent.Of(
        InternalEdition.Of(new(
            Published.First,
            Published.Made(Published.Now(4800, Published.Figure(23, Published.Part(7, 23)) with { Title = Formula }, Published.Figure(null) with { Code = "2.2" })),
            Published.Now(4800),
            [])),
        [new ActionAdopted(Guid.Empty, Guid.Empty, "2022/23", "2.1", 2, "Outreach in parks", [], "", "")]);

    [Fact]
    public void A_workbook_is_valid_has_a_sheet_for_each_table_and_no_formula()
    {
        using var bytes = new MemoryStream(ReportFileMaker.Write(Report, "xlsx"));
        using var book = SpreadsheetDocument.Open(bytes, isEditable: false);

        new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(wrong => wrong.Description).Should().BeEmpty();
        book.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value).Should().Equal("1 About", "2 Ratings", "3 Figures", "4 What is said", "5 Restatements");
        var figures = ((WorksheetPart)book.WorkbookPart.GetPartById(book.WorkbookPart.Workbook.Sheets.Elements<Sheet>().ElementAt(2).Id!)).Worksheet!;
        var row = figures.Descendants<Row>().ElementAt(1).Elements<Cell>().ToList();
        row[1].InnerText.Should().Be(Formula, "a text stays the text it is");
        (row[1].DataType!.Value, row[3].DataType, row[3].CellValue!.Text).Should().Be((CellValues.InlineString, null, "23"));
        book.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).Should().BeEmpty();
    }

    [Fact]
    public void A_csv_file_is_read_back_with_its_formula_defused()
    {
        using var reader = new StreamReader(new MemoryStream(ReportFileMaker.Write(Report, "csv")), Encoding.UTF8);
        var rows = Csv.Read(reader.ReadToEnd());

        rows.Select(row => row.Count).Distinct().Should().ContainSingle("every row has as many cells");
        var figure = rows.Single(row => row[0] == "Figures" && row[1] == "2.1a");
        (figure[2], figure[4]).Should().Be(($"'{Formula}", "23"));
        rows.Single(row => row[0] == "Figures" && row[1] == "2.2")[4].Should().Be("No return received", "that is not nought");
    }

    [Fact]
    public void A_pdf_says_on_its_pages_what_the_report_says()
    {
        using var document = PdfDocument.Open(ReportFileMaker.Write(Report, "pdf"));
        var words = document.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text).ToList();

        words.Should().Contain(["Quarterly", "Figures", "2.1a", "23", "Restatements"]);
        document.Information.Title.Should().Be("Quarterly report 2022/23 Q1");
    }

    [Fact]
    public void A_page_is_well_formed_has_a_table_beside_each_chart_and_shows_words_as_words()
    {
        var text = Encoding.UTF8.GetString(ReportFileMaker.Write(Report, "html"));
        using var xml = XmlReader.Create(new StringReader(text.Replace("<!DOCTYPE html>", "", StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)));
        var page = XDocument.Load(xml);

        page.Descendants("section").Where(section => section.Descendants().Any(one => one.Name.LocalName == "svg")).Should().NotBeEmpty()
            .And.OnlyContain(section => section.Descendants("table").Any());
        page.Descendants().Where(one => one.Name.LocalName == "script").Should().BeEmpty();
        page.Descendants("td").Select(cell => cell.Value).Should().Contain(Formula);
    }

    [Fact]
    public void A_json_file_is_the_report_as_the_api_shows_it()
    {
        var json = JsonNode.Parse(ReportFileMaker.Write(Report, "json"))!;

        ((string?)json["edition"], (decimal)json["figures"]![0]!["value"]!).Should().Be(("internal", 23));
    }

    [Fact]
    [Trait("Rule", "report-file-kept")]
    public void A_file_is_kept_for_thirty_days_and_has_a_name_that_says_what_it_is()
    {
        ReportFile.DaysKept.Should().Be(30);
        new ReportFile(Guid.Empty, "quarterly-report", "public", "csv", "2022/23", 1, "analyst", Logged.RecordedAt, ReportFile.Waiting, 0)
            .FileName.Should().Be("quarterly-report-2022-23-q1-public.csv");
    }

    [Fact]
    public void What_cannot_be_made_is_refused_with_every_fault()
    {
        RequestFile.Check(new() { Kind = "everything", Edition = "secret", Format = "doc", Year = "2022-24", Quarter = "Q1" })!.Faults!
            .Select(fault => fault.Pointer).Should().Equal("/kind", "/edition", "/format", "/year");
        RequestFile.Check(new() { Kind = "marac-dataset", Edition = "public", Format = "csv", Year = "2022-23", Quarter = "Q1" })!.Faults!
            .Select(fault => fault.Code).Should().Equal("internal-only");
        RequestFile.Check(new() { Kind = "quarterly-report", Edition = "public", Format = "pdf", Year = "2022-23", Quarter = "Q4" }).Should().BeNull();
    }
}
