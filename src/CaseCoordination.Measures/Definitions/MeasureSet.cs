using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Measures.Definitions;

/// <summary>How a plan year is measured now, with the version that says so.</summary>
public sealed record MeasureSet(Guid Id, string PlanYear, int Version, ImmutableArray<MeasureDefinition> Measures)
{
    public static Guid IdFor(PlanYear year) => NamedId.From("measures", year.Printed);
}

public static class MeasureSetFold
{
    public static MeasureSet? Evolve(MeasureSet? state, Guid id, object @event) => @event switch
    {
        MeasuresDefined e => new(id, e.PlanYear, e.Version, [.. e.Measures]),
        _ => state,
    };
}

public sealed partial class MeasureSetProjection : SingleStreamProjection<MeasureSet, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public MeasureSetProjection()
    {
        IncludeType<MeasuresDefined>();
    }

    public override MeasureSet? Evolve(MeasureSet? snapshot, Guid id, IEvent e) => MeasureSetFold.Evolve(snapshot, id, e.Data);
}
