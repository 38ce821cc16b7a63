using CaseCoordination.CoordinatorUi.Casework;

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

    public TypedDay Typed(string field) => TypedDay.Of(part => Told.GetValueOrDefault($"{field}-{part}"));

    /// <summary>Null where nothing was typed, and long past where it is no day, so that it is refused and never left out.</summary>
    public DateOnly? DayOf(string field) => Typed(field) is { IsEmpty: false } typed ? typed.Value ?? DateOnly.MinValue : null;

    public T? OneOf<T>(string field)
        where T : struct, Enum => Enum.TryParse<T>(Of(field)?.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var word) && Enum.IsDefined(word) ? word : null;
}
