using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Locations;

namespace CaseCoordination.Places.Reports;

/// <summary>A place as somebody reports it. There is no field for a name, a number to call back or a sentence.</summary>
public sealed record PlaceReportForm
{
    /// <summary>near-miss, unsafe-place, street-lighting, graffiti-tag, parking-complaint or off-road-motorcycle.</summary>
    public string? Kind { get; init; }

    /// <summary>What is wrong there, as the kind knows it.</summary>
    public IReadOnlyList<string>? Issues { get; init; }

    public LocationForm? Location { get; init; }

    /// <summary>The London day it happened or was seen.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>morning, afternoon, evening, night or not-known.</summary>
    public string? PartOfDay { get; init; }

    /// <summary>partner, councillor, police or public; partner when left out.</summary>
    public string? Source { get; init; }

    /// <summary>The sender's own reference, in capital letters, digits and hyphens.</summary>
    public string? Reference { get; init; }

    public bool? ChildInvolved { get; init; }

    /// <summary>Of graffiti: where many see it.</summary>
    public bool? HighProfile { get; init; }
}

public static class MakeReport
{
    /// <summary>The agency name under which the open form records.</summary>
    public const string Public = "public";

    public const int WorkingDaysToAssess = 5;

    /// <summary>Who remembers what further back than this reports it elsewhere.</summary>
    private const int OldestMonths = 24;

    public static readonly Rule ToAssess = new(
        "place-assess", $"A report is assessed within {WorkingDaysToAssess} working days, the day it was made not counted.",
        "A proposal, for the measure of action 5.14: reports assessed in time", Verified: false);

    public static Decision Decide(PlaceReportForm form, PlaceArea? area, Starting starting)
    {
        var faults = new List<Fault>();
        var location = LocationRules.Read(form.Location, area, "/location", faults);
        faults.AddRange(Check(form, starting));
        return faults.Count > 0 || location is null
            ? PlaceRefusals.NotAcceptable(faults)
            : Decision.Record(new PlaceReportMade(
                starting.Id,
                form.Kind!,
                [.. (form.Issues ?? []).Distinct().Order(StringComparer.Ordinal)],
                location,
                form.OccurredOn!.Value,
                form.PartOfDay ?? "not-known",
                form.Source ?? (starting.By.Agency == Public ? Public : "partner"),
                starting.By.Agency,
                form.Reference,
                form.ChildInvolved ?? false,
                form.HighProfile ?? false,
                starting.Today,
                starting.WorkingDays.Add(starting.Today, WorkingDaysToAssess)));
    }

    private static IEnumerable<Fault> Check(PlaceReportForm form, Starting starting)
    {
        if (PlaceKinds.Find(form.Kind) is not { } kind || (starting.By.Agency == Public && !kind.FromPublic))
        {
            yield return new("/kind", "unknown-kind", $"Send one of: {string.Join(", ", PlaceKinds.All.Where(k => k.FromPublic || starting.By.Agency != Public).Select(k => k.Code))}.");
        }
        else if ((form.Issues ?? []).Any(issue => !kind.Issues.Contains(issue)) || (kind.Issues.Count > 0 && form.Issues is null or []))
        {
            yield return new("/issues", "unknown-issue", kind.Issues.Count == 0 ? "This kind has none: leave it out." : $"Send one or more of: {string.Join(", ", kind.Issues)}.");
        }

        if (form.OccurredOn is not { } day || day > starting.Today || day < starting.Today.AddMonths(-OldestMonths))
        {
            yield return new("/occurredOn", "not-a-day", $"Send the day it was, no later than today and no more than {OldestMonths} months ago.");
        }

        if (form.PartOfDay is { } part && !PlaceKinds.PartsOfDay.Contains(part))
        {
            yield return new("/partOfDay", "unknown-part", $"Send one of: {string.Join(", ", PlaceKinds.PartsOfDay)}.");
        }

        if (form.Source is { } source && (!PlaceKinds.Sources.Contains(source) || source == "streetsafe"))
        {
            yield return new("/source", "unknown-source", "Send public, partner, councillor or police; what StreetSafe holds is imported.");
        }

        if (form.Reference is { } reference && !References.IsOne(reference))
        {
            yield return new("/reference", "not-a-reference", References.Mend);
        }
    }
}
