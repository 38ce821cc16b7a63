using CaseCoordination.Papers;

namespace CaseCoordination.CoordinatorUi.Packs;

/// <summary>Sets the papers on A4: a case to a page, and who fetched them when across each of them.</summary>
public static class PackPdf
{
    private const string Title = "MARAC meeting pack"; // Nothing of anyone stands in a title.

    public static byte[] Of(IReadOnlyList<PackLine> lines, string mark) => PaperPdf.Of(new(Title, $"Confidential. {mark}", [.. Parts(lines)]) { Mark = mark });

    /// <summary>Rows that follow one another are one table.</summary>
    private static IEnumerable<PaperPart> Parts(IReadOnlyList<PackLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind is PackLineKind.Row)
            {
                var rows = lines.Skip(i).TakeWhile(one => one.Kind is PackLineKind.Row).Select(row => (row.Key, row.Text)).ToList();
                i += rows.Count - 1;
                yield return new PaperPairs(rows);
            }
            else
            {
                yield return line.Kind switch
                {
                    PackLineKind.Title => new PaperHeading(1, line.Text),
                    PackLineKind.Case => new PaperHeading(2, line.Text, NewPage: true),
                    PackLineKind.Part => new PaperHeading(3, line.Text),
                    _ => new PaperParagraph(line.Text),
                };
            }
        }
    }
}
