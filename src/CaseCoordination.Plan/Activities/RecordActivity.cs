using CaseCoordination.Kernel;
using CaseCoordination.Plan.Events;

namespace CaseCoordination.Plan.Activities;

/// <summary>An agency records what it did towards an action.</summary>
/// <param name="ActivityId">Made at the door.</param>
/// <param name="Agency">From the token.</param>
public sealed record RecordActivity(Guid ActivityId, PlanYear Year, string Agency, ActivityForm Form)
{
    /// <summary>Runs the plan: may record for any lead.</summary>
    public const string CommunitySafetyTeam = "twbc-cst";

    /// <summary>Led by everyone, so anyone may record.</summary>
    private static readonly IReadOnlySet<string> OpenToAll = new HashSet<string> { "all-partners", "all-relevant-agencies", "partners", "outreach-partners" };

    public static Decision Decide(RecordActivity command, PriorityAction? action, DateOnly today)
    {
        if (action is null)
        {
            return PlanRefusals.ActionUnknown;
        }

        if (command.Agency != CommunitySafetyTeam && !action.Leads.Contains(command.Agency) && !action.Leads.Any(OpenToAll.Contains))
        {
            return PlanRefusals.NotALead(action.Number);
        }

        var faults = Check(command.Form, command.Year, today);
        return faults.Count > 0
            ? PlanRefusals.ActivityFaulty(faults)
            : Decision.Record(new ActivityRecorded(
                action.Id,
                command.ActivityId,
                action.Year,
                action.Number,
                command.Agency,
                command.Form.Kind!,
                command.Form.OccurredOn!.Value,
                command.Form.AgencyReference,
                command.Form.Engagements,
                PlacesOf(command.Form)));
    }

    /// <summary>A place named twice in one activity, in any case or spacing, is one place.</summary>
    private static IReadOnlyList<string> PlacesOf(ActivityForm form) =>
    [
        .. (form.Locations ?? []).Select(place => string.Join(' ', place.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static List<Fault> Check(ActivityForm form, PlanYear year, DateOnly today)
    {
        var faults = new List<Fault>();
        if (form.Kind is not { Length: > 0 and <= 40 } kind || !char.IsAsciiLetterLower(kind[0]) || !kind.All(c => char.IsAsciiLetterLower(c) || c == '-'))
        {
            faults.Add(new("/kind", "not-a-kind", "Name the kind in lower case with hyphens, such as outreach."));
        }

        if (form.OccurredOn is not { } day)
        {
            faults.Add(new("/occurredOn", "missing", "Send the day it happened, as 2022-05-14."));
        }
        else if (day > today || day < year.StartsOn || day > year.EndsOn)
        {
            faults.Add(new("/occurredOn", "outside-year", $"Send a day of the plan year, {year.StartsOn:yyyy-MM-dd} to {year.EndsOn:yyyy-MM-dd}, not in the future."));
        }

        if (form.AgencyReference?.Length > 64)
        {
            faults.Add(new("/agencyReference", "too-long", "Use at most 64 characters."));
        }

        if (form.Engagements is < 0 or > 100_000)
        {
            faults.Add(new("/engagements", "out-of-range", "Send a number of contacts between 0 and 100,000."));
        }

        if (form.Locations is { Count: > 100 } || form.Locations?.Any(place => string.IsNullOrWhiteSpace(place) || place.Length > 100) == true)
        {
            faults.Add(new("/locations", "not-a-place", "Send at most 100 names of places, each of 1 to 100 characters."));
        }

        if (form.Engagements is null && form.Locations is null or { Count: 0 })
        {
            faults.Add(new("/engagements", "nothing-to-count", "Send engagements, locations or both."));
        }

        return faults;
    }
}
