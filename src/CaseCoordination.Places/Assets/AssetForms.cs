using CaseCoordination.Places.Events;
using CaseCoordination.Places.Locations;

namespace CaseCoordination.Places.Assets;

/// <summary>Things bought or made.</summary>
public sealed record AssetForm
{
    /// <summary>wand, trauma-pack, stalking-pack, graffiti-kit or camera.</summary>
    public string? Kind { get; init; }

    public int? Quantity { get; init; }

    /// <summary>pcc, vru, home-office, council, county, partner or other.</summary>
    public string? Funder { get; init; }

    /// <summary>Today when left out.</summary>
    public DateOnly? On { get; init; }
}

/// <summary>What was done with some of them.</summary>
public sealed record AssetStepForm
{
    /// <summary>placed, used, issued or taken-back.</summary>
    public AssetStep? Step { get; init; }

    public int? Quantity { get; init; }

    /// <summary>Of a taking back: which placement.</summary>
    public int? Placement { get; init; }

    /// <summary>Of a camera: asb, graffiti, violence, vawg or fly-tipping.</summary>
    public string? Purpose { get; init; }

    public LocationForm? Location { get; init; }

    /// <summary>Of a camera: the reference of its data protection impact assessment.</summary>
    public string? Dpia { get; init; }

    /// <summary>Of a use: people searched, and things found.</summary>
    public int? Searches { get; init; }

    public int? Finds { get; init; }

    /// <summary>Today when left out.</summary>
    public DateOnly? On { get; init; }
}
