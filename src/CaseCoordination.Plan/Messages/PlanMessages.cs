namespace CaseCoordination.Plan.Messages;

/// <summary>A plan was adopted from the plan of the year before: what measured its actions measures them on.</summary>
public sealed record PlanCarriedOver
{
    /// <summary>As printed: <c>2023/24</c>.</summary>
    public required string Year { get; init; }

    /// <summary>The year before.</summary>
    public required string From { get; init; }

    /// <summary>Numbers of the actions that were kept, in their old words or in new ones.</summary>
    public required IReadOnlyList<string> Actions { get; init; }
}
