using CaseCoordination.Places.Events;

namespace CaseCoordination.Places.Hotspots;

/// <summary>Something that happened in a place.</summary>
public sealed record Sighting(Guid Id, PlaceLocation Location, DateOnly OccurredOn, bool IsCrash, bool Placed);

/// <summary>Where a rule found enough.</summary>
/// <param name="Location">Of the sighting in its middle.</param>
public sealed record Hotspot(string RuleId, string Theme, PlaceLocation Location, IReadOnlyList<Guid> Reports, IReadOnlyList<Guid> Crashes, DateOnly First, DateOnly Last);

/// <summary>What a rule found, and how many reports it could not use.</summary>
/// <param name="NotPlaced">Reports of the time whose place is asked about, or is not known exactly enough.</param>
public sealed record HotspotsFound(HotspotRule Rule, IReadOnlyList<Hotspot> Hotspots, int NotPlaced);

public static class FindHotspots
{
    /// <summary>Of the earth, in metres: a sphere is right to a fraction of a per cent over fifty metres.</summary>
    private const double Radius = 6_371_008.8;

    /// <summary>
    /// Takes the place with most around it first, and counts each sighting once; the same whatever order they come in.
    /// </summary>
    public static HotspotsFound Decide(HotspotRule rule, IReadOnlyList<Sighting> sightings, DateOnly today)
    {
        var inTime = sightings.Where(s => s.OccurredOn >= rule.Since(today) && s.OccurredOn <= today).DistinctBy(s => s.Id).ToList();
        var left = inTime.Where(s => IsPlaced(rule, s)).OrderBy(s => s.Id).ToList();
        var found = new List<Hotspot>();
        while (Densest(rule, left) is { } around)
        {
            found.Add(around.Hotspot);
            left.RemoveAll(around.Counted.Contains);
        }

        return new(rule, found, inTime.Count(s => !s.IsCrash && !IsPlaced(rule, s)));
    }

    public static double MetresBetween(PlaceLocation a, PlaceLocation b)
    {
        var (lat, lon) = ((double)(a.Latitude + b.Latitude) / 2 * Math.PI / 180, (double)(a.Longitude - b.Longitude) * Math.PI / 180);
        var (east, north) = (lon * Math.Cos(lat), (double)(a.Latitude - b.Latitude) * Math.PI / 180);
        return Radius * Math.Sqrt((east * east) + (north * north));
    }

    /// <summary>A collision's place is the police's; a report's must be known as exactly as the rule measures.</summary>
    private static bool IsPlaced(HotspotRule rule, Sighting one) => one.IsCrash ? rule.ReportsWithCrash is not null : one.Placed && one.Location.AccuracyM <= rule.WithinM;

    private static (Hotspot Hotspot, HashSet<Sighting> Counted)? Densest(HotspotRule rule, List<Sighting> left)
    {
        var best = left
            .Select(middle => (Middle: middle, Near: left.Where(other => MetresBetween(middle.Location, other.Location) <= rule.WithinM).ToList()))
            .Where(group => IsEnough(rule, group.Near))
            .OrderByDescending(group => group.Near.Count).ThenBy(group => group.Middle.Id)
            .FirstOrDefault();
        if (best.Near is null)
        {
            return null;
        }

        var hotspot = new Hotspot(
            rule.Id,
            rule.Theme,
            best.Middle.Location,
            [.. best.Near.Where(s => !s.IsCrash).Select(s => s.Id)],
            [.. best.Near.Where(s => s.IsCrash).Select(s => s.Id)],
            best.Near.Min(s => s.OccurredOn),
            best.Near.Max(s => s.OccurredOn));
        return (hotspot, [.. best.Near]);
    }

    private static bool IsEnough(HotspotRule rule, List<Sighting> near)
    {
        var reports = near.Count(s => !s.IsCrash);
        return reports >= rule.Reports || (reports >= rule.ReportsWithCrash && reports < near.Count);
    }
}
