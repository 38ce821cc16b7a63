using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>
/// What was filled in, made into the very form the API takes, so that both doors ask the same decision. A choice nobody
/// offered counts as none: what cannot be chosen on the page cannot be sent past it.
/// </summary>
/// <param name="told">By the names of the inputs; a day is told in three.</param>
public sealed class StepForm(IReadOnlyDictionary<string, IReadOnlyList<string>> told)
{
    public static readonly StepForm Empty = new(new Dictionary<string, IReadOnlyList<string>>());

    /// <summary>More than any list takes.</summary>
    private const int MostPlaces = 1_000;

    private static readonly JsonSerializerOptions AsTheApi = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    public static StepForm Of(IFormCollection sent) => new(sent.ToDictionary(field => field.Key, field => (IReadOnlyList<string>)[.. field.Value.OfType<string>()]));

    /// <summary>All that was sent but what guards the form against forgery: twice the same is the same request.</summary>
    public IEnumerable<KeyValuePair<string, IReadOnlyList<string>>> Said => told.Where(one => !one.Key.StartsWith("__", StringComparison.Ordinal));

    /// <summary>As it was typed, to be shown again.</summary>
    public string? Typed(string input) => told.GetValueOrDefault(input) is [var first, ..] ? first : null;

    public bool Chosen(string input, string option) => told.GetValueOrDefault(input)?.Contains(option) == true;

    /// <summary>The form was sent to ask for a place more, and not to be recorded.</summary>
    public bool AsksForMore => Typed(AddAnother.Input) is not null;

    /// <summary>At how many places of a list it had inputs.</summary>
    public int PlacesOf(string list) => told.Keys.Where(name => name.StartsWith($"{list}/", StringComparison.Ordinal))
        .Select(name => string.Concat(name[(list.Length + 1)..].TakeWhile(char.IsAsciiDigit)))
        .Select(place => int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < MostPlaces ? at + 1 : 0).DefaultIfEmpty(0).Max();

    /// <summary>What is no day and no number though something was typed; the decision could only call it missing.</summary>
    public IReadOnlyList<(string Anchor, string? Field, string Words)> Unreadable(IEnumerable<StepField> fields) =>
    [
        .. from field in fields
           where field.Kind is FieldKind.Date or FieldKind.Number && IsTold(field) && Value(field) is null
           select field.Kind == FieldKind.Date
               ? (DateInput.AnchorOf(field.Id, DayIn(field.Name)), (string?)field.Name, field.About(DayIn(field.Name).Mend))
               : (field.Anchor, (string?)field.Name, field.About("enter a whole number")),
    ];

    /// <summary>A day as it was typed.</summary>
    public TypedDay DayIn(string input) => TypedDay.Of(part => Typed($"{input}-{part}"));

    public T As<T>(IEnumerable<StepField> fields)
        where T : notnull
    {
        var form = new JsonObject();
        foreach (var field in fields)
        {
            if (Value(field) is { } value)
            {
                Put(form, field.Name.Split('/'), value);
            }
        }

        return form.Deserialize<T>(AsTheApi)!;
    }

    private bool IsTold(StepField field) => field.Kind == FieldKind.Date ? !DayIn(field.Name).IsEmpty : !string.IsNullOrWhiteSpace(Typed(field.Name));

    private JsonNode? Value(StepField field) => field.Kind switch
    {
        FieldKind.Boxes => Offered(field) is { Count: > 0 } chosen ? new JsonArray([.. chosen.Select(one => JsonValue.Create(one))]) : null,
        FieldKind.Choice => Offered(field) is [var one, ..] ? JsonValue.Create(one) : null,
        FieldKind.YesNo => Offered(field) is [var said, ..] ? JsonValue.Create(said == "true") : null,
        FieldKind.Date => DayIn(field.Name).Value is { } day ? JsonValue.Create(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
        FieldKind.Number => int.TryParse(Typed(field.Name)?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null,
        _ => string.IsNullOrWhiteSpace(Typed(field.Name)) ? null : JsonValue.Create(Typed(field.Name)!.Trim()),
    };

    private List<string> Offered(StepField field) =>
        [.. (told.GetValueOrDefault(field.Name) ?? []).Where(value => field.Options.Any(option => option.Value == value))];

    /// <summary>A number in the path is a place in a list; places before it that were left empty stay, so that a fault's pointer leads to its own field.</summary>
    private static void Put(JsonNode at, ReadOnlySpan<string> path, JsonNode value)
    {
        if (path.Length == 1)
        {
            at[path[0]] = value;
            return;
        }

        // A list of plain values has no places to keep: what was left empty is left out.
        if (path is [var listName, var last] && int.TryParse(last, CultureInfo.InvariantCulture, out _))
        {
            (at[listName] ??= new JsonArray()).AsArray().Add((JsonNode?)value);
            return;
        }

        var isPlace = int.TryParse(path[1], CultureInfo.InvariantCulture, out var place);
        var next = at[path[0]] ??= isPlace ? new JsonArray() : new JsonObject();
        if (!isPlace)
        {
            Put(next, path[1..], value);
            return;
        }

        var list = next.AsArray();
        while (list.Count <= place)
        {
            list.Add((JsonNode)new JsonObject());
        }

        Put(list[place]!, path[2..], value);
    }
}
