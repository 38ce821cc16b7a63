namespace CaseCoordination.Measures.Files;

/// <summary>What a report says, before it is written as one kind of file or another.</summary>
/// <param name="About">Whose it is, for when and how it was made: a name and what it says.</param>
/// <param name="Data">What the JSON file holds.</param>
public sealed record ReportContent(string Title, IReadOnlyList<(string Name, string Says)> About, IReadOnlyList<ReportSection> Sections, object Data);

/// <summary>A part of a report: a table, and a chart of it where that helps.</summary>
public sealed record ReportSection(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<ReportCell>> Rows, BarChart? Chart = null);

/// <summary>One cell: a number where a spreadsheet shall know it as one, else a text.</summary>
public sealed record ReportCell(string Text, decimal? Number = null)
{
    public static ReportCell Of(string? text) => new(text ?? "");

    public static ReportCell Of(decimal? number) => new(Publishing.PlainDecimal.Of(number), number);
}

/// <summary>Bars, one for each label; the table beside it holds the same numbers.</summary>
public sealed record BarChart(string Title, IReadOnlyList<(string Label, decimal Value)> Bars);
