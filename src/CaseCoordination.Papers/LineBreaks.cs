namespace CaseCoordination.Papers;

/// <summary>Breaks a paragraph into lines at its spaces; a word longer than a line is broken where it must.</summary>
public static class LineBreaks
{
    /// <param name="widthOf">How wide a text is set, in the unit of <paramref name="width"/>.</param>
    public static IReadOnlyList<string> Of(string paragraph, double width, Func<string, double> widthOf)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Pieces(word, width, widthOf)))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && widthOf(longer) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        lines.Add(line);
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, double width, Func<string, double> widthOf)
    {
        var from = 0;
        for (var length = 1; from + length < word.Length; length++)
        {
            if (widthOf(word.Substring(from, length + 1)) > width)
            {
                yield return word.Substring(from, length);
                (from, length) = (from + length, 0);
            }
        }

        yield return word[from..];
    }
}
