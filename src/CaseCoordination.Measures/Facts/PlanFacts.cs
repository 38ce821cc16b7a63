using CaseCoordination.Plan.Events;

namespace CaseCoordination.Measures.Facts;

/// <summary>What each event of the plan yields.</summary>
internal static class PlanFacts
{
    public static IEnumerable<Yield> Of(object @event) => @event switch
    {
        ActivityRecorded e =>
        [
            .. e.Engagements is { } contacts
                ? [new Yield("activity.engagement", e.OccurredOn, contacts, e.ActivityId.ToString(), DimensionsOf(e))]
                : Array.Empty<Yield>(),
            .. e.Locations.Select(place =>
                new Yield("activity.location-visited", e.OccurredOn, 1, place.ToUpperInvariant(), new(DimensionsOf(e)) { ["location"] = place })),
        ],
        _ => [],
    };

    private static Dictionary<string, string> DimensionsOf(ActivityRecorded e) => new()
    {
        ["action"] = e.Number,
        ["kind"] = e.Kind,
        ["agency"] = e.Agency,
    };
}
