using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Locations;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Places.Hotspots;

/// <summary>Somebody takes up a hotspot that was found: from then on it counts as identified.</summary>
public sealed record HotspotForm
{
    /// <summary>road, unsafe or graffiti.</summary>
    public string? Theme { get; init; }

    /// <summary>Of its middle, as the list of hotspots says it.</summary>
    public LocationForm? Location { get; init; }
}

/// <summary>A hotspot somebody took up.</summary>
public sealed record IdentifiedHotspot(
    Guid Id, string Theme, PlaceLocation Location, IReadOnlyList<Guid> Reports, IReadOnlyList<Guid> Crashes, DateOnly IdentifiedOn, string By, long Seen) : IPlaceStream
{
    /// <summary>The same place in the same year is the same hotspot, however often it is taken up.</summary>
    public static Guid IdFor(Hotspot hotspot, DateOnly on) =>
        NamedId.From("hotspot", hotspot.Theme, $"{hotspot.Location.Latitude}", $"{hotspot.Location.Longitude}", $"{Quarter.Of(on).FinancialYear}");
}

public static class IdentifyHotspot
{
    /// <summary>The one found that lies where the form says, within the rule's own distance.</summary>
    public static Hotspot? At(HotspotsFound found, PlaceLocation location) => found.Hotspots
        .Where(hotspot => FindHotspots.MetresBetween(hotspot.Location, location) <= found.Rule.WithinM)
        .MinBy(hotspot => FindHotspots.MetresBetween(hotspot.Location, location));

    public static Decision Decide(Hotspot hotspot, Starting starting) => Decision.Record(new HotspotIdentified(
        starting.Id, hotspot.Theme, hotspot.RuleId, hotspot.Location, hotspot.Reports, hotspot.Crashes, starting.Today, starting.By.Agency));
}

public static class IdentifiedHotspotFold
{
    public static IdentifiedHotspot? Evolve(IdentifiedHotspot? state, IEvent e) => (state, e.Data) switch
    {
        (null, HotspotIdentified x) => new(x.HotspotId, x.Theme, x.Location, x.Reports, x.Crashes, x.IdentifiedOn, x.By, e.Version),
        _ => state, // An event this fold has no use for.
    };
}

public sealed partial class IdentifiedHotspotProjection : SingleStreamProjection<IdentifiedHotspot, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public IdentifiedHotspotProjection()
    {
        Name = "place-hotspots";
        Version = 1; // Raise it when the fold changes: Marten rebuilds beside the old one.
        IncludeType<HotspotIdentified>();
    }

    public override IdentifiedHotspot? Evolve(IdentifiedHotspot? snapshot, Guid id, IEvent e) => IdentifiedHotspotFold.Evolve(snapshot, e);
}
