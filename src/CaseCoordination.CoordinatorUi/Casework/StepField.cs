using System.Text.Json;
using CaseCoordination.Cases.Wording;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    Choice = 1,
    Boxes = 2,
    YesNo = 3,
    Date = 4,
    Number = 5,
    Line = 6,
    Text = 7,
}

/// <summary>A choice: what is sent, and what is read.</summary>
public sealed record FieldOption(string Value, string Label);

/// <summary>A field of a step.</summary>
/// <param name="Name">Where it stands in the form the decision takes: its JSON pointer without the slash in front, such as <c>terms/0/text</c>.</param>
/// <param name="Missing">What is said where it was left out or cannot be read.</param>
public sealed record StepField(string Name, FieldKind Kind, string Label, string Missing)
{
    public string? Hint { get; init; }

    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>What is said for the faults of these codes, where the general words do not fit.</summary>
    public IReadOnlyDictionary<string, string> Says { get; init; } = new Dictionary<string, string>();

    /// <summary>Of the element that is filled in.</summary>
    public string Id => Name.Replace('/', '-');

    /// <summary>Where a link from the summary of errors leads: the first thing in it that takes the focus.</summary>
    public string Anchor => Kind switch
    {
        FieldKind.Boxes or FieldKind.YesNo => $"{Id}-0",
        FieldKind.Choice when IsRadios => $"{Id}-0",
        FieldKind.Date => $"{Id}-day",
        _ => Id,
    };

    /// <summary>Few choices are all shown; many are a list to open.</summary>
    public bool IsRadios => Options.Count <= 6;

    public static StepField Choice<T>(string name, string label, string missing, params IReadOnlyList<T> only)
        where T : struct, Enum =>
        new(name, FieldKind.Choice, label, missing) { Options = OptionsOf(only.Count > 0 ? only : Enum.GetValues<T>()) };

    public static StepField Words(string name, string label, string missing, IEnumerable<string> words) =>
        new(name, FieldKind.Choice, label, missing) { Options = [.. words.Select(word => new FieldOption(word, PlainWords.Of(word)))] };

    public static StepField Pick(string name, string label, string missing, IReadOnlyList<FieldOption> options) =>
        new(name, FieldKind.Choice, label, missing) { Options = options };

    public static StepField Boxes<T>(string name, string label, string missing)
        where T : struct, Enum =>
        new(name, FieldKind.Boxes, label, missing) { Options = OptionsOf(Enum.GetValues<T>()) };

    public static StepField Boxes(string name, string label, string missing, IReadOnlyList<FieldOption> options) =>
        new(name, FieldKind.Boxes, label, missing) { Options = options };

    public static StepField YesNo(string name, string label, string missing, string yes = "Yes", string no = "No") =>
        new(name, FieldKind.YesNo, label, missing) { Options = [new("true", yes), new("false", no)] };

    public static StepField Date(string name, string label, string missing) => new(name, FieldKind.Date, label, missing);

    public static StepField Line(string name, string label, string missing) => new(name, FieldKind.Line, label, missing);

    public static StepField Number(string name, string label, string missing) => new(name, FieldKind.Number, label, missing);

    /// <summary>Kept sealed.</summary>
    public static StepField Text(string name, string label, string missing, string hint = "At most 4,000 characters. It is kept sealed.") =>
        new(name, FieldKind.Text, label, missing) { Hint = hint };

    /// <summary>As the API says it, and in plain words.</summary>
    public static FieldOption OptionOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) is var word ? new(word, PlainWords.Of(word)) : null!;

    private static IReadOnlyList<FieldOption> OptionsOf<T>(IReadOnlyList<T> values)
        where T : struct, Enum => [.. values.Select(OptionOf)];
}
