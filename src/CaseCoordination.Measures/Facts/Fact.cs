namespace CaseCoordination.Measures.Facts;

/// <summary>Something that counts, on the day it counts for, with the event it comes from.</summary>
public sealed record Fact
{
    /// <summary>The dimension that says of which area it is: where the people live, or the place lies.</summary>
    public const string Area = "of-area";

    /// <summary>The dimension that says of which year's plan it is: what an action's number means, that plan says.</summary>
    public const string PlanYear = "plan-year";

    /// <summary>Made of the event and the place among its facts, so that a rebuild makes the same.</summary>
    public required Guid Id { get; init; }

    /// <summary>What happened: <c>referral.received</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The London day whose quarter it counts in.</summary>
    public required DateOnly OccurredOn { get; init; }

    /// <summary>How many: 1 for a thing that happened once.</summary>
    public required decimal Quantity { get; init; }

    /// <summary>What is distinct about it, for counting each once.</summary>
    public required string Key { get; init; }

    public required IReadOnlyDictionary<string, string> Dimensions { get; init; }

    /// <summary>The person it is about, where the event says: an id, from which alone nobody finds them. Never shown.</summary>
    public Guid? Person { get; init; }

    /// <summary>Where it says who is one human with whom: the other of the two.</summary>
    public Guid? Other { get; init; }

    /// <summary>
    /// What a later event may correct or withdraw, such as an activity: its facts then make way for those of the later
    /// event. Null where a fact stays whatever comes.
    /// </summary>
    public Guid? Entry { get; init; }

    /// <summary>Where it comes from: the way back to the log.</summary>
    public required FactSource Source { get; init; }
}

/// <summary>The event under a fact.</summary>
/// <param name="Position">Its place in the whole log.</param>
/// <param name="RecordedAt">When it became known; a late one counts in its quarter all the same.</param>
public sealed record FactSource(Guid EventId, string EventType, Guid StreamId, long Version, long Position, DateTimeOffset RecordedAt);

/// <summary>A fact as a context's events yield it, before it is tied to its event.</summary>
internal sealed record Yield(string Name, DateOnly OccurredOn, decimal Quantity, string Key, Dictionary<string, string> Dimensions)
{
    public Guid? Entry { get; init; }

    public Guid? Person { get; init; }

    public Guid? Other { get; init; }
}
