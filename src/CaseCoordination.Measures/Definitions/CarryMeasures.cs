using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Plan.Messages;
using Marten;

namespace CaseCoordination.Measures.Definitions;

/// <summary>A plan was made from the one before: its actions are measured as they were.</summary>
public static class CarryMeasuresHandler
{
    public static async Task Handle(PlanCarriedOver message, IDocumentSession session, CancellationToken ct)
    {
        if (PlanYear.Parse(message.Year) is not { } year || PlanYear.Parse(message.From) is not { } from
            || await session.LoadAsync<MeasureSet>(MeasureSet.IdFor(from), ct) is not { } before)
        {
            return;
        }

        var stream = await session.Events.FetchForWriting<MeasureSet>(MeasureSet.IdFor(year), ct);
        stream.AppendMany(Decide(message, year, before, stream.Aggregate).Events);
    }

    /// <summary>Nothing where the year is measured already.</summary>
    public static Decision Decide(PlanCarriedOver message, PlanYear year, MeasureSet before, MeasureSet? known)
    {
        IReadOnlyList<MeasureDefinition> carried = [.. before.Measures.Where(measure => message.Actions.Contains(measure.Action))];
        return known is not null || carried.Count == 0 ? Decision.NothingToDo : DefineMeasuresHandler.Decide(new() { Year = year, Version = 1, Measures = carried }, known);
    }
}
