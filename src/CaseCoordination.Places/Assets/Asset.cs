using System.Collections.Immutable;
using CaseCoordination.Places.Events;
using JasperFx.Events;
using Marten.Events.Aggregation;

namespace CaseCoordination.Places.Assets;

/// <summary>A lot of things bought together: how many there are, where they stand, and how many are left.</summary>
public sealed record Asset(
    Guid Id, string Kind, int Quantity, string Funder, DateOnly AcquiredOn, string By, int Issued, int Uses, int Numbered, ImmutableArray<Placement> Placements, DateOnly LastOn, long Seen) : IPlaceStream
{
    public int InStore => Quantity - Issued - Placements.Sum(placement => placement.Quantity);
}

/// <summary>Some of them, standing somewhere now.</summary>
public sealed record Placement(int Number, int Quantity, string? Purpose, PlaceLocation? Location, DateOnly Since);

public static class AssetFold
{
    /// <summary>Never throws and never reads a clock: it also replays ten-year-old streams.</summary>
    public static Asset? Evolve(Asset? state, IEvent e)
    {
        var after = (state, e.Data) switch
        {
            (null, AssetAcquired x) => new Asset(x.AssetId, x.Kind, x.Quantity, x.Funder, x.AcquiredOn, x.By, 0, 0, 0, [], x.AcquiredOn, Seen: 0),
            (null, _) => null,
            (_, AssetMoved x) => Moved(state, x) with { LastOn = x.On, Numbered = Math.Max(state.Numbered, x.Number) },
            _ => state, // An event this fold has no use for.
        };
        return after is null ? null : after with { Seen = e.Version };
    }

    private static Asset Moved(Asset state, AssetMoved e) => e.Step switch
    {
        AssetStep.Placed => state with { Placements = state.Placements.Add(new(e.Number, e.Quantity, e.Purpose, e.Location, e.On)) },
        AssetStep.TakenBack => state with { Placements = state.Placements.RemoveAll(placement => placement.Number == e.Number) },
        AssetStep.Issued => state with { Issued = state.Issued + e.Quantity },
        AssetStep.Used => state with { Uses = state.Uses + 1 },
        _ => state,
    };
}

public sealed partial class AssetProjection : SingleStreamProjection<Asset, Guid>
{
    // Told what it folds, it is not asked about every other context's events.
    public AssetProjection()
    {
        Name = "place-assets";
        Version = 1; // Raise it when the fold changes: Marten rebuilds beside the old one.
        IncludeType<AssetAcquired>();
        IncludeType<AssetMoved>();
    }

    public override Asset? Evolve(Asset? snapshot, Guid id, IEvent e) => AssetFold.Evolve(snapshot, e);
}
