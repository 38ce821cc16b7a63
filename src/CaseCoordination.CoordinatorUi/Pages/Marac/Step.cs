using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Casework;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>One thing that can be done now, with what it asks for; a page shows it as a form of its own.</summary>
/// <param name="Value">Of <c>MaracStep</c>.</param>
/// <param name="Label">Opens the form, and sends it.</param>
/// <param name="Action">The action it is about; null where it is about the case.</param>
public sealed record Step(string Value, string Label, string? Hint, IReadOnlyList<StepField> Fields, Guid? Action = null)
{
    public string Id => Action is { } action ? $"{Value}-{action:N}" : Value;

    public string IdOf(StepField field) => $"{Id}-{field.Name}";

    /// <summary>Where a link of the summary leads.</summary>
    public string AnchorOf(StepField field, StepPosted posted) => field.Kind == StepField.OfDay ? DateInput.AnchorOf(IdOf(field), posted.Typed(field.Name)) : IdOf(field);
}

/// <summary>A field of a step.</summary>
/// <param name="Name">As the fault of a refusal names it.</param>
/// <param name="Kind">select, boxes, text, line, day or yes-no.</param>
/// <param name="Wrong">What to do when it is refused.</param>
public sealed record StepField(string Name, string Kind, string Label, string? Hint, IReadOnlyList<StepOption> Options, string Wrong)
{
    public const string OfDay = "day";

    public static StepField Select(string name, string label, IEnumerable<string> codes, string wrong) =>
        Choose(name, label, codes.Order(StringComparer.Ordinal).Select(code => new StepOption(code, PlainWords.Of(code))), wrong);

    public static StepField Choose(string name, string label, IEnumerable<StepOption> options, string wrong) => new(name, "select", label, null, [.. options], wrong);

    public static StepField Boxes(string name, string label, IEnumerable<string> codes, string wrong) =>
        new(name, "boxes", label, null, [.. codes.Order(StringComparer.Ordinal).Select(code => new StepOption(code, PlainWords.Of(code)))], wrong);

    public static StepField Text(string name, string label, string wrong) => new(name, "text", label, "10 to 4,000 characters. It is kept sealed.", [], $"{wrong}, in 10 to 4,000 characters");

    public static StepField Line(string name, string label, string hint, string wrong) => new(name, "line", label, hint, [], wrong);

    /// <summary>What is said of it: of a day that is none, which of its boxes to mend.</summary>
    public string WrongWith(StepPosted posted) => Kind == OfDay && posted.Typed(Name) is { Wrong.Count: > 0 } typed ? $"{Label.TrimEnd('?')}: {typed.Mend}" : Wrong;

    public static StepField Day(string name, string label, string? hint, string wrong) => new(name, OfDay, label, hint, [], wrong);
}

public sealed record StepOption(string Value, string Words);
