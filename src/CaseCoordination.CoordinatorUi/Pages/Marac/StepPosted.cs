using System.Globalization;

namespace CaseCoordination.CoordinatorUi.Pages.Marac;

/// <summary>What was filled in: the step, and its fields by their name.</summary>
public sealed class StepPosted
{
    /// <summary>Of <c>MaracStep</c>.</summary>
    public string? Step { get; set; }

    public Guid? Action { get; set; }

    public Dictionary<string, string?> Told { get; set; } = [];

    public List<string> Chosen { get; set; } = [];

    public bool Is(Step step) => Step == step.Value && Action == step.Action;

    public string? Of(string field) => Told.GetValueOrDefault(field) is { } told && !string.IsNullOrWhiteSpace(told) ? told : null;

    public Guid? IdOf(string field) => Guid.TryParse(Of(field), out var id) ? id : null;

    /// <summary>The day of three boxes; null where all are empty, and long past where they make no day, so that it is refused and never left out.</summary>
    public DateOnly? DayOf(string field)
    {
        string[] parts = [Of($"{field}-year") ?? "", Of($"{field}-month") ?? "", Of($"{field}-day") ?? ""];
        return parts.All(part => part.Length == 0) ? null
            : DateOnly.TryParseExact(string.Join('-', parts.Select(part => part.Trim())), "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : DateOnly.MinValue;
    }

    public T? OneOf<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(Of(field)?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : null;
}
