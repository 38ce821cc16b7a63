namespace CaseCoordination.Plan.Activities;

/// <summary>An activity as an agency's system sends it: counts, codes and places. It never names a person.</summary>
public sealed record ActivityForm
{
    /// <summary>What kind of activity: <c>patrol</c>; <c>/plans/{year}/activity-kinds</c> lists them with the fields each takes.</summary>
    public string? Kind { get; init; }

    /// <summary>The London day it happened; it decides the quarter.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>The sender's own reference. Sent again it is the same activity, and recorded once.</summary>
    public string? AgencyReference { get; init; }

    /// <summary>Of which area it is; the partnership's own when it is left out.</summary>
    public string? Area { get; init; }

    /// <summary>Numbers by the name of the kind's field: <c>{"people": 41, "hours": 6.5}</c>.</summary>
    public IReadOnlyDictionary<string, decimal>? Quantities { get; init; }

    /// <summary>Choices by the name of the kind's field: <c>{"status": "held"}</c>.</summary>
    public IReadOnlyDictionary<string, string>? Codes { get; init; }

    /// <summary>Public places, premises or schools, by name; never where a person lives.</summary>
    public IReadOnlyList<string>? Places { get; init; }

    /// <summary>Contacts made with individuals; the same person met twice counts twice. The same as the quantity <c>engagement</c>.</summary>
    public int? Engagements { get; init; }

    /// <summary>The same as <c>places</c>.</summary>
    public IReadOnlyList<string>? Locations { get; init; }
}
