namespace CaseCoordination.Papers;

/// <summary>What stands on a paper, in the order it is read; <see cref="PaperPdf"/> sets it.</summary>
/// <param name="Title">Stands in the file's title too, so nothing of anyone is in it.</param>
/// <param name="Foot">Stands at the foot of every page, before its number.</param>
public sealed record Paper(string Title, string Foot, IReadOnlyList<PaperPart> Parts)
{
    /// <summary>Across every page, in grey.</summary>
    public string? Mark { get; init; }

    /// <summary>On the long side, for tables of many columns.</summary>
    public bool Landscape { get; init; }
}

public abstract record PaperPart;

/// <param name="Level">1 for the whole, 2 and 3 for its parts.</param>
public sealed record PaperHeading(int Level, string Text, bool NewPage = false) : PaperPart;

public sealed record PaperParagraph(string Text) : PaperPart;

/// <summary>A table whose caption and head come again on each page it goes on to.</summary>
public sealed record PaperTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<PaperCell>> Rows) : PaperPart;

/// <summary>What each is about at the left, and what it says beside it.</summary>
public sealed record PaperPairs(IReadOnlyList<(string Name, string Says)> Rows) : PaperPart;

/// <summary>Bars; the table beside them holds the same numbers.</summary>
public sealed record PaperBars(string Title, IReadOnlyList<(string Label, decimal Value)> Bars) : PaperPart;

/// <param name="Number">Set at the right.</param>
public sealed record PaperCell(string Text, bool Number = false);
