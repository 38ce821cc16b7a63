using System.Globalization;
using CaseCoordination.Cases.Wording;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>A field of a form about the plan.</summary>
/// <param name="Id">Also what it is sent as.</param>
/// <param name="Kind">text, number, day (three boxes, each sent as the id with the part behind it), words (several lines) or select.</param>
/// <param name="Options">Codes and what they are called.</param>
public sealed record PlanField(string Id, string Kind, string Label, string? Hint, IReadOnlyList<(string Value, string Label)> Options)
{
    public const string OfDay = "day";
    public const string OfChoice = "select";

    public static PlanField Text(string id, string label, string? hint = null) => new(id, "text", label, hint, []);

    public static PlanField Number(string id, string label, string? hint = null) => new(id, "number", label, hint, []);

    public static PlanField Day(string id, string label) => new(id, OfDay, label, "For example, 14 5 2022.", []);

    public static PlanField Words(string id, string label, string hint) => new(id, "words", label, hint, []);

    public static PlanField Select(string id, string label, IEnumerable<(string Value, string Label)> options, string? hint = null) => new(id, OfChoice, label, hint, [.. options]);

    /// <summary>What a kind asks for; without scripts all kinds stand on one page, so each field bears its kind.</summary>
    public static PlanField Of(ActivityKind kind, ActivityField field)
    {
        var label = $"{field.Label}{(field.Unit is null or "places" ? "" : $" ({field.Unit})")}{(field.Required ? "" : " (optional)")}";
        return field.Type switch
        {
            ActivityField.Number => Number(IdOf(kind.Code, field.Name), label, field.Meaning),
            ActivityField.Choice => Select(IdOf(kind.Code, field.Name), label, field.Choices!.Select(c => (c, PlainWords.Of(c))), field.Meaning),
            _ => Words(IdOf(kind.Code, field.Name), label, $"{field.Meaning} One on each line; never where a person lives."),
        };
    }

    public static string IdOf(string kind, string field) => $"{kind}-{field}";

    public static decimal? NumberOf(string? text) =>
        decimal.TryParse(text?.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What was filled in, by the field's id.</summary>
public sealed class PlanForm
{
    public string? Choice { get; set; }

    public Dictionary<string, string?> Told { get; set; } = [];

    public string? Of(string field) => Told.GetValueOrDefault(field) is { } told && !string.IsNullOrWhiteSpace(told) ? told.Trim() : null;

    public TypedDay Typed(string field) => TypedDay.Of(part => Told.GetValueOrDefault($"{field}-{part}"));

    public DateOnly? DayOf(string field) => Typed(field).Value;

    public decimal? NumberOf(string field) => PlanField.NumberOf(Of(field));

    /// <summary>As if it had been typed.</summary>
    public PlanForm With(string field, DateOnly? day)
    {
        foreach (var part in TypedDay.Parts)
        {
            Told[$"{field}-{part}"] = TypedDay.Of(day).At(part);
        }

        return this;
    }

    /// <summary>How to mend what is no day or no number though something was typed; null where it is one, or empty.</summary>
    public string? Unreadable(PlanField field) => field.Kind switch
    {
        PlanField.OfDay when Typed(field.Id) is { Wrong.Count: > 0 } typed => typed.Mend,
        "number" when Of(field.Id) is not null && NumberOf(field.Id) is null => "enter a number in digits",
        _ => null,
    };
}

/// <summary>One thing that can be recorded, with what it asks for.</summary>
public sealed record PlanChoice(string Value, string Label, string? Hint, IReadOnlyList<PlanField> Fields);
