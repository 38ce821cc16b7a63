using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using Marten;

namespace CaseCoordination.Measures.Definitions;

/// <summary>A plan year is measured like this from now on.</summary>
public sealed record DefineMeasures
{
    public required PlanYear Year { get; init; }

    public required int Version { get; init; }

    public required IReadOnlyList<MeasureDefinition> Measures { get; init; }
}

public static class DefineMeasuresHandler
{
    public static async Task<Outcome> Handle(DefineMeasures command, IDocumentSession session, CancellationToken ct)
    {
        var stream = await session.Events.FetchForWriting<MeasureSet>(MeasureSet.IdFor(command.Year), ct);
        var decision = Decide(command, stream.Aggregate);
        stream.AppendMany(decision.Events);
        return decision.Outcome;
    }

    public static Decision Decide(DefineMeasures command, MeasureSet? known) =>
        command.Version <= (known?.SetVersion ?? 0)
            ? Decision.NothingToDo // Defined before.
            : Decision.Record(new MeasuresDefined(command.Year.Printed, command.Version, command.Measures));
}
