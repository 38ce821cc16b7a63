using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Places.Hotspots;

/// <summary>A collision in which somebody was killed or seriously injured.</summary>
public sealed record Crash(Guid Id, string Reference, PlaceLocation Location, DateOnly OccurredOn, string Severity, int Casualties, bool ChildCasualty, long Seen) : IPlaceStream
{
    /// <summary>By the reference of the crash data: imported twice it is one.</summary>
    public static Guid IdFor(string reference) => NamedId.From("crash", reference);
}

public static class CrashFold
{
    public static Crash? Evolve(Crash? state, IEvent e) => (state, e.Data) switch
    {
        (null, CrashImported x) => new(x.CrashId, x.Reference, x.Location, x.OccurredOn, x.Severity, x.Casualties, x.ChildCasualty, e.Version),
        _ => state, // An event this fold has no use for.
    };
}

public sealed partial class CrashProjection : SingleStreamProjection<Crash, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public CrashProjection()
    {
        Name = "place-crashes";
        Version = 1; // Raise it when the fold changes: Marten rebuilds beside the old one.
        IncludeType<CrashImported>();
    }

    public override Crash? Evolve(Crash? snapshot, Guid id, IEvent e) => CrashFold.Evolve(snapshot, e);
}
