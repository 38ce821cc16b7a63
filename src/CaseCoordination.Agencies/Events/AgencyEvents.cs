namespace CaseCoordination.Agencies.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>A body takes part in the partnership under this code.</summary>
/// <param name="Code">Lower case, as in tokens: <c>kp</c>.</param>
/// <param name="Kind">police, council, county-council, voluntary, health, fire, business, partnership or education.</param>
/// <param name="Aliases">Every way it is written in the plan, so that one body is counted once.</param>
public sealed record AgencyRegistered(string Code, string Name, string Kind, IReadOnlyList<string> Aliases, string Description);
