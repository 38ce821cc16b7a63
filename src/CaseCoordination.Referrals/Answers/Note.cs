using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Referrals.Events;

namespace CaseCoordination.Referrals.Answers;

/// <summary>Free text beside an answer: it may tell of anyone, so it is sealed and an event of its own.</summary>
internal static class Note
{
    public const int Longest = 4_000;

    public static Fault? FaultOf(string? note, string pointer = "/note") =>
        note is null || (note.Length <= Longest && note.Trim().Length > 0) ? null : new(pointer, "length", $"Say it in 1 to {Longest} characters, or leave it out.");

    /// <summary>The same where it may not be left out.</summary>
    public static Fault? MissingOrFaulty(string? text, string pointer) =>
        text?.Trim() is { Length: > 0 } && text.Length <= Longest ? null : new(pointer, "length", $"Say it in 1 to {Longest} characters.");

    public static IEnumerable<object> Beside(string? note, string service, OpenMatter<Referral> open) =>
        note is null ? [] : [new AnswerExplained(open.State.Id, service, open.By.Agency, open.Seal(note)!.Value, open.Today)];
}
