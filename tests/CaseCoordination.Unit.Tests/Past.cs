using CaseCoordination.Kernel;

namespace CaseCoordination.Unit.Tests;

/// <summary>Where a history of events has led, told by the real fold.</summary>
internal sealed record Past<TState>(TState? State)
    where TState : class
{
    /// <summary>Decides where something has already happened.</summary>
    public Decision When(Func<TState, Decision> decide) =>
        decide(State ?? throw new InvalidOperationException("Nothing has happened yet: give a history, or ask WhenAnything."));

    /// <summary>Decides whether or not something has happened.</summary>
    public Decision WhenAnything(Func<TState?, Decision> decide) => decide(State);
}

internal static class Past
{
    public static Past<TState> Of<TState>(Func<TState?, object, TState?> fold, IEnumerable<object> history)
        where TState : class => new(history.Aggregate((TState?)null, fold));

    public static void ShouldRecord(this Decision decision, params object[] events)
    {
        decision.Refusal.Should().BeNull();
        decision.Events.Select(e => e.GetType()).Should().Equal(events.Select(e => e.GetType()));
        decision.Events.Should().BeEquivalentTo(events, o => o.WithStrictOrdering().RespectingRuntimeTypes());
    }

    public static void ShouldRecordNothing(this Decision decision)
    {
        decision.Refusal.Should().BeNull();
        decision.Events.Should().BeEmpty();
    }

    public static void ShouldRefuse(this Decision decision, Refusal refusal)
    {
        decision.Events.Should().BeEmpty();
        decision.Refusal.Should().BeEquivalentTo(refusal);
        decision.Outcome.Refusal.Should().BeSameAs(decision.Refusal);
    }
}
