namespace CaseCoordination.Kernel;

/// <summary>What a decider answers: the facts to record, or why it will not.</summary>
public sealed record Decision(IReadOnlyList<object> Events, Refusal? Refusal)
{
    /// <summary>The same request, sent twice: nothing new to record and nothing to complain of.</summary>
    public static readonly Decision NothingToDo = new([], null);

    public Outcome Outcome => new(Refusal);

    public static Decision Record(params IReadOnlyList<object> events) => new(events, null);

    public static implicit operator Decision(Refusal refusal) => new([], refusal);
}

/// <summary>What a door is told: done, or the refusal.</summary>
public sealed record Outcome(Refusal? Refusal);
