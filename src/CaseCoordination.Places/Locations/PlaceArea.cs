using CaseCoordination.Places.Events;

namespace CaseCoordination.Places.Locations;

/// <summary>Every partnership's area; reports lie in it, and the map shows it.</summary>
public sealed class PlaceAreas(IReadOnlyList<PlaceArea> all)
{
    public IReadOnlyList<PlaceArea> All => all;

    public PlaceArea? Of(string partnership) => all.FirstOrDefault(area => area.Partnership == partnership);
}

/// <summary>A partnership's area as a box, and the places in it that can be named.</summary>
public sealed record PlaceArea(
    string Partnership, string Name, decimal South, decimal West, decimal North, decimal East, IReadOnlyList<KnownPlace> Places)
{
    public bool Holds(decimal latitude, decimal longitude) => latitude >= South && latitude <= North && longitude >= West && longitude <= East;
}

/// <summary>A public place everybody knows, and how far from its middle something there may be.</summary>
public sealed record KnownPlace(string Code, string Name, decimal Latitude, decimal Longitude, int AccuracyM)
{
    public PlaceLocation Location => new(Latitude, Longitude, AccuracyM, "place", Code);
}
