namespace CaseCoordination.Plan.Events;

// Names and properties below ARE the storage format. Never rename or repurpose one:
// add a new event, and an upcaster in Versions/, and keep the old golden file green.

/// <summary>The partnership adopted its plan for a year.</summary>
/// <param name="Year">As printed: <c>2022/23</c>.</param>
/// <param name="GssCode">The area's code of the Office for National Statistics.</param>
public sealed record PlanAdopted(
    Guid PlanId, string Year, string Title, string AreaName, string GssCode, IReadOnlyList<AdoptedPriority> Priorities, int ActionCount);

/// <summary>One priority of the plan.</summary>
public sealed record AdoptedPriority(int Number, string Title);

/// <summary>One numbered action of the plan; its whole life is this stream.</summary>
/// <param name="Number">As printed: <c>2.1</c>.</param>
/// <param name="Leads">Codes of the agencies or groups that lead it, in printed order.</param>
/// <param name="LeadsAsPrinted">The plan's own cell.</param>
/// <param name="MeasureAsPrinted">What the plan says shall show it.</param>
public sealed record ActionAdopted(
    Guid ActionId,
    Guid PlanId,
    string Year,
    string Number,
    int Priority,
    string Text,
    IReadOnlyList<string> Leads,
    string LeadsAsPrinted,
    string MeasureAsPrinted);

/// <summary>An agency did something towards an action. Counts and places only: an activity names no person.</summary>
/// <param name="Agency">Who did it, from its token.</param>
/// <param name="Kind">What kind of activity: <c>outreach</c>.</param>
/// <param name="OccurredOn">The London day: it decides the quarter.</param>
/// <param name="AgencyReference">The sender's own reference, when it gave one.</param>
/// <param name="Engagements">Contacts made, not distinct people; null when the activity has no such count.</param>
/// <param name="Locations">Places visited, each named once.</param>
public sealed record ActivityRecorded(
    Guid ActionId,
    Guid ActivityId,
    string Year,
    string Number,
    string Agency,
    string Kind,
    DateOnly OccurredOn,
    string? AgencyReference,
    int? Engagements,
    IReadOnlyList<string> Locations);
