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

    /// <summary>Fields that are asked as often as there is something to say.</summary>
    Many = 8,
}

/// <summary>How often fields may be asked, and those of one place, which is counted from zero.</summary>
public sealed record Repeating(int Most, Func<int, IReadOnlyList<StepField>> At);

/// <summary>A button for one place more.</summary>
/// <param name="List">The name of what repeats.</param>
/// <param name="Label">Such as Add another term.</param>
/// <param name="NextId">Where the new place begins.</param>
public sealed record AddAnother(string List, string Label, string NextId)
{
    /// <summary>The name the button is sent by.</summary>
    public const string Input = "add";
}

/// <summary>A choice: what is sent, and what is read.</summary>
public sealed record FieldOption(string Value, string Label);

/// <summary>A field of a step.</summary>
/// <param name="Name">Where it stands in the form the decision takes: its JSON pointer without the slash in front, such as <c>terms/0/text</c>.</param>
/// <param name="Missing">What is said where it was left out or cannot be read.</param>
public sealed record StepField(string Name, FieldKind Kind, string Label, string Missing)
{
    private const string Optional = " (optional)";

    public string? Hint { get; init; }

    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>What is said for the faults of these codes, where the general words do not fit.</summary>
    public IReadOnlyDictionary<string, string> Says { get; init; } = new Dictionary<string, string>();

    /// <summary>Of <see cref="FieldKind.Many"/> alone.</summary>
    public Repeating? Repeating { get; init; }

    /// <summary>A button that stands below the field.</summary>
    public AddAnother? Adds { get; init; }

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

    /// <summary>What is to be mended, said with what is asked: a form may ask for several days.</summary>
    public string About(string mend) => $"{(Label.EndsWith(Optional, StringComparison.Ordinal) ? Label[..^Optional.Length] : Label).TrimEnd('?')}: {mend}";

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

    /// <param name="add">The words of the button for one more.</param>
    public static StepField Many(string name, string add, int most, Func<int, IReadOnlyList<StepField>> at) =>
        new(name, FieldKind.Many, add, "") { Repeating = new(most, at) };

    /// <summary>The fields with each that repeats at as many places as were filled in or asked for, one at the least.</summary>
    public static IReadOnlyList<StepField> For(StepForm form, IEnumerable<StepField> fields) => [.. fields.SelectMany(field => field.Repeating is { } many ? Places(field, many, form) : [field])];

    private static List<StepField> Places(StepField list, Repeating many, StepForm form)
    {
        var places = Math.Clamp(form.PlacesOf(list.Name) + (form.Chosen(AddAnother.Input, list.Name) ? 1 : 0), 1, many.Most);
        var all = Enumerable.Range(0, places).SelectMany(many.At).ToList();
        return places == many.Most ? all : [.. all[..^1], all[^1] with { Adds = new(list.Name, list.Label, many.At(places)[0].Anchor) }];
    }

    /// <summary>Kept sealed.</summary>
    public static StepField Text(string name, string label, string missing, string hint = "At most 4,000 characters. It is kept sealed.") =>
        new(name, FieldKind.Text, label, missing) { Hint = hint };

    /// <summary>As the API says it, and in plain words.</summary>
    public static FieldOption OptionOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) is var word ? new(word, PlainWords.Of(word)) : null!;

    private static IReadOnlyList<FieldOption> OptionsOf<T>(IReadOnlyList<T> values)
        where T : struct, Enum => [.. values.Select(OptionOf)];
}
