using System.Collections.Immutable;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Measures.Definitions;

/// <summary>How a plan year is measured now.</summary>
/// <param name="SetVersion">Which set says so; <c>Version</c> alone would be taken for the stream's.</param>
public sealed record MeasureSet(Guid Id, string PlanYear, int SetVersion, ImmutableArray<MeasureDefinition> Measures)
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
