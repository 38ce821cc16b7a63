using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.CaseFiles;

/// <summary>Every "no" about a case file.</summary>
public static class CaseFileRefusals
{
    public static readonly Refusal NotYours = new("not-yours-to-do", "The coordinator keeps the case files; the chair may write notes and confirm what takes two.");

    public static readonly Refusal LinkedElsewhere = new(
        "case-linked-elsewhere", "One of the two belongs to another case already: act on that one, or unlink it first.");

    public static readonly Refusal SecondPersonNeeded = new(
        "another-must-agree", "It would make a victim and an alleged perpetrator the same person: somebody other than who proposed it confirms it.");

    public static readonly Refusal StillLinked = new("case-still-linked", "The two cases are linked: undo that first, with the reason.");

    public static Refusal NotAcceptable(params IReadOnlyList<Fault> faults) =>
        new("case-file-not-acceptable", "Nothing was recorded. Mend the fields named and send it again.", faults);

    /// <summary>Null when the text is there and not too long.</summary>
    internal static Fault? TextFault(string? text, string pointer, int most) => text switch
    {
        null => new(pointer, "missing", "Say why, in a sentence that will be understood years from now."),
        _ when string.IsNullOrWhiteSpace(text) => new(pointer, "missing", "Say why, in a sentence that will be understood years from now."),
        _ when text.Length > most => new(pointer, "too-long", $"Use at most {most} characters."),
        _ => null,
    };
}
