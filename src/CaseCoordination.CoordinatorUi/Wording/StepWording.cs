using System.Collections.Frozen;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.Kernel;
using CaseCoordination.Privacy.Matters;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>What is wrong with what was filled in, for a person: the faults' own sentences speak to programmers.</summary>
public static class StepWording
{
    public const string MovedOn = "It has changed since you opened it. Go back to the case, read how it stands, then record what you have to";

    private static readonly FrozenSet<string> LeftOut =
        ["missing", "unknown-word", "not-one-of", "unknown-agency", "unknown-topic", "not-a-time", "unknown-step"];

    /// <summary>The field a fault concerns, null where the page has none for it, and the words.</summary>
    public static (StepField? Field, string Words) Of(IReadOnlyList<StepField> fields, Fault fault)
    {
        var name = fault.Pointer.TrimStart('/');
        var field = fields.FirstOrDefault(one => one.Name == name)
            ?? fields.FirstOrDefault(one => one.Name.StartsWith($"{name}/", StringComparison.Ordinal))
            ?? fields.FirstOrDefault(one => name.StartsWith($"{one.Name}/", StringComparison.Ordinal));
        return (field, field is null ? fault.ForAPerson() : Of(field, fault));
    }

    /// <summary>A no that no field mends.</summary>
    public static string Of(Refusal refusal) => refusal.Code switch
    {
        "moved-on" => MovedOn,
        "rationale-needed" => "Steps of the ladder are passed over: say why, in at least 20 characters",
        "terms-needed" => "This step says what the subject must and must not do: enter at least one term",
        "signatories-needed" => "An agreement is made by two agencies or more: select them",
        "time-to-comply-needed" => "A warning gives time to comply: enter its last day, after the day of service",
        "penalty-too-high" => "Enter the penalty in pence, no more than the maximum in force",
        "yot-not-consulted" => "Under 18 the youth offending team is consulted before: enter the day it was",
        _ => refusal.Sentence.TrimEnd('.'),
    };

    /// <summary>What was refused, field by field, for the summary and beside each.</summary>
    /// <param name="concerns">The fields that refusals about no single field concern, by the refusal's code; else it is the first.</param>
    public static IReadOnlyList<(string Anchor, string? Field, string Words)> Errors(IReadOnlyList<StepField> fields, IReadOnlyDictionary<string, string> concerns, Refusal refusal)
    {
        if (refusal.Faults is { Count: > 0 } faults)
        {
            return [.. faults.Select(fault => Of(fields, fault)).Select(wrong => (wrong.Field?.Anchor ?? StepShown.Button, wrong.Field?.Name, wrong.Words)).Distinct()];
        }

        var name = concerns.GetValueOrDefault(refusal.Code);
        var field = refusal == MatterRefusals.MovedOn ? null : fields.FirstOrDefault(one => one.Name == name) ?? (fields.Count > 0 ? fields[0] : null);
        return [(field?.Anchor ?? StepShown.Button, field?.Name, Of(refusal))];
    }

    private static string Of(StepField field, Fault fault) => fault.Code switch
    {
        var code when field.Says.TryGetValue(code, out var words) => words,
        var code when LeftOut.Contains(code) => field.Missing,
        "in-the-future" => field.About("enter today or a day in the past"),
        _ => fault.ForAPerson(),
    };

    /// <summary>A program sends; a person enters.</summary>
    public static string ForAPerson(this Fault fault) => ForAPerson(fault.Mend);

    /// <inheritdoc cref="ForAPerson(Fault)"/>
    public static string ForAPerson(string mend) =>
        (mend.StartsWith("Send ", StringComparison.Ordinal) ? $"Enter {mend[5..]}" : mend).TrimEnd('.');
}
