using System.Globalization;
using CaseCoordination.Plan.Kinds;

namespace CaseCoordination.CoordinatorUi.Pages.Plan;

/// <summary>A field of a form about the plan.</summary>
/// <param name="Id">Also what it is sent as.</param>
/// <param name="Kind">text, number, day, words (several lines) or select.</param>
/// <param name="Options">Codes and what they are called.</param>
public sealed record PlanField(string Id, string Kind, string Label, string? Hint, IReadOnlyList<(string Value, string Label)> Options)
{
    public static PlanField Text(string id, string label, string? hint = null) => new(id, "text", label, hint, []);

    public static PlanField Number(string id, string label, string? hint = null) => new(id, "number", label, hint, []);

    public static PlanField Day(string id, string label) => new(id, "day", label, "Year, month and day, such as 2022-05-14.", []);

    public static PlanField Words(string id, string label, string hint) => new(id, "words", label, hint, []);

    public static PlanField Select(string id, string label, IEnumerable<(string Value, string Label)> options, string? hint = null) => new(id, "select", label, hint, [.. options]);

    /// <summary>What a kind asks for; without scripts all kinds stand on one page, so each field bears its kind.</summary>
    public static PlanField Of(ActivityKind kind, ActivityField field)
    {
        var label = $"{field.Label}{(field.Unit is null or "places" ? "" : $" ({field.Unit})")}{(field.Required ? "" : " (optional)")}";
        return field.Type switch
        {
            ActivityField.Number => Number(IdOf(kind.Code, field.Name), label, field.Meaning),
            ActivityField.Choice => Select(IdOf(kind.Code, field.Name), label, field.Choices!.Select(c => (c, Cases.Wording.PlainWords.Of(c))), field.Meaning),
            _ => Words(IdOf(kind.Code, field.Name), label, $"{field.Meaning} One on each line; never where a person lives."),
        };
    }

    public static string IdOf(string kind, string field) => $"{kind}-{field}";

    public static DateOnly? DayOf(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static decimal? NumberOf(string? text) =>
        decimal.TryParse(text?.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What was filled in, by the field's id.</summary>
public sealed class PlanForm
{
    public string? Choice { get; set; }

    public Dictionary<string, string?> Told { get; set; } = [];

    public string? Of(string field) => Told.GetValueOrDefault(field) is { } told && !string.IsNullOrWhiteSpace(told) ? told.Trim() : null;
}

/// <summary>One thing that can be recorded, with what it asks for.</summary>
public sealed record PlanChoice(string Value, string Label, string? Hint, IReadOnlyList<PlanField> Fields);
