namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>The three boxes of a day, as every page asks for one.</summary>
/// <param name="NameOf">What the box of a part is sent as.</param>
/// <param name="Typed">As it was typed, also where it is no day.</param>
public sealed record DateInput(string Id, string Label, Func<string, string> NameOf, TypedDay Typed, string? Error)
{
    public string? Hint { get; init; }

    /// <summary>How large the question is written: s, m or l; null for the size of a label.</summary>
    public string? Size { get; init; }

    /// <summary>The box a link of the summary leads to: the first that is to be mended.</summary>
    public static string AnchorOf(string id, TypedDay typed) => $"{id}-{(typed.Wrong is [var first, ..] ? first : TypedDay.Parts[0])}";

    /// <summary>A day that is none is wrong in some of its boxes; one that cannot be is wrong in all.</summary>
    public bool IsWrong(string part) => Error is not null && (Typed.Wrong.Count == 0 || Typed.Wrong.Contains(part));
}
