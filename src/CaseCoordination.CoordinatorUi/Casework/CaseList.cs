using CaseCoordination.CoordinatorUi.Live;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>A list of cases as every service's page shows it. Nothing in it names a person.</summary>
/// <param name="Page">The page of this list.</param>
/// <param name="CasePage">The page of one of its cases.</param>
/// <param name="Statuses">What it may be narrowed to.</param>
/// <param name="Columns">Beside the case's number and its status.</param>
/// <param name="Next">Cursor of the page after this one; null at the end.</param>
/// <param name="After">Cursor of this one; null for the first.</param>
public sealed record CaseList(
    string Title, string Page, string CasePage, IReadOnlyList<string> Statuses, string? Status, IReadOnlyList<string> Columns, IReadOnlyList<ListedCase> Cases, long? Next, long? After)
{
    /// <summary>The other lists of the service: the page and its name.</summary>
    public IReadOnlyList<(string Page, string Name)> Beside { get; init; } = [];

    /// <summary>The page that begins one, or records something beside them, and its words; null where there is none.</summary>
    public (string Page, string Label)? Opens { get; init; }

    /// <summary>What an open page is told of.</summary>
    public required LiveList Live { get; init; }
}

/// <summary>A case in a list.</summary>
/// <param name="Late">Something in it is overdue.</param>
public sealed record ListedCase(Guid Id, string Status, bool Late, IReadOnlyList<string> Cells);
