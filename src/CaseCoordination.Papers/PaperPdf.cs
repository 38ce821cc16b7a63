using PdfSharp.Pdf;

namespace CaseCoordination.Papers;

/// <summary>
/// Sets a paper on A4 as a tagged PDF: headings, paragraphs and tables are named as what they are, the language is told, and
/// what repeats on every page is marked as nothing to be read out.
/// </summary>
public static class PaperPdf
{
    public static byte[] Of(Paper paper)
    {
        // Set once to learn how many pages there are: each one says so, and none can be gone back to once it is tagged.
        using var draft = new PdfDocument();
        var pages = Set(draft, paper, pages: 0);

        using var document = new PdfDocument();
        document.Info.Title = paper.Title;
        document.Info.Creator = "CaseCoordination";
        Set(document, paper, pages);
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    private static int Set(PdfDocument document, Paper paper, int pages)
    {
        using var sheet = new Sheet(document, paper, pages);
        foreach (var part in paper.Parts)
        {
            Set(sheet, part);
        }

        return document.PageCount;
    }

    private static void Set(Sheet sheet, PaperPart part)
    {
        switch (part)
        {
            case PaperHeading heading:
                sheet.Heading(heading);
                break;
            case PaperParagraph paragraph:
                sheet.Paragraph(paragraph.Text);
                break;
            case PaperPairs pairs:
                new TableSetter(sheet, pairs).Set();
                break;
            case PaperTable table:
                new TableSetter(sheet, table).Set();
                break;
            case PaperBars bars:
                BarSetter.Set(sheet, bars);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(part), part.GetType().Name, "No way to set it is known.");
        }
    }
}
