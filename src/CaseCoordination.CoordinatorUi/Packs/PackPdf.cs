using System.Globalization;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace CaseCoordination.CoordinatorUi.Packs;

/// <summary>Sets the papers on A4: wrapped, a case to a page, and who fetched them when across each of them.</summary>
public static class PackPdf
{
    public static byte[] Of(IReadOnlyList<PackLine> lines, string mark)
    {
        PackFonts.Use();
        using var document = new PdfDocument();
        document.Info.Title = "MARAC meeting pack"; // Nothing of anyone stands in a title.
        document.Info.Creator = "CaseCoordination";
        var sheet = new PackSheet(document);
        foreach (var line in lines)
        {
            Set(sheet, line);
        }

        sheet.Finish();
        Mark(document, mark);
        using var file = new MemoryStream();
        document.Save(file, closeStream: false);
        return file.ToArray();
    }

    private static void Set(PackSheet sheet, PackLine line)
    {
        switch (line.Kind)
        {
            case PackLineKind.Title:
                sheet.Write(line.Text, PackSheet.Largest, after: 12);
                break;
            case PackLineKind.Case:
                sheet.NewPage();
                sheet.Write(line.Text, PackSheet.Large, after: 8);
                break;
            case PackLineKind.Part:
                sheet.Keep(together: 60);
                sheet.Skip(8);
                sheet.Write(line.Text, PackSheet.Strong, after: 4);
                break;
            case PackLineKind.Row:
                sheet.WriteRow(line.Key, line.Text);
                break;
            default:
                sheet.Write(line.Text, PackSheet.Plain, after: 6);
                break;
        }
    }

    private static void Mark(PdfDocument document, string mark)
    {
        var across = new XFont(PackFonts.Family, 20);
        var grey = new XSolidBrush(XColor.FromArgb(40, 0, 0, 0));
        for (var i = 0; i < document.PageCount; i++)
        {
            using var page = XGraphics.FromPdfPage(document.Pages[i], XGraphicsPdfPageOptions.Append);
            var foot = string.Create(CultureInfo.InvariantCulture, $"Confidential. {mark}. Page {i + 1} of {document.PageCount}");
            page.DrawString(foot, PackSheet.Small, XBrushes.Black, new XRect(PackSheet.Margin, PackSheet.Height - 36, PackSheet.Width - (2 * PackSheet.Margin), 12), XStringFormats.CenterLeft);
            page.RotateAtTransform(-52, new XPoint(PackSheet.Width / 2, PackSheet.Height / 2));
            page.DrawString(mark, across, grey, new XRect(-200, PackSheet.Height / 2, PackSheet.Width + 400, 24), XStringFormats.Center);
        }
    }
}
