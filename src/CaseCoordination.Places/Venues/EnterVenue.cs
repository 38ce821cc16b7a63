using CaseCoordination.Kernel;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Reports;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Places.Venues;

/// <summary>Something at a licensed venue, on the day it was.</summary>
public sealed record VenueEntryForm
{
    /// <summary>Today when left out.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Who took part, by code.</summary>
    public IReadOnlyList<string>? Agencies { get; init; }

    /// <summary>What was found, as the entry knows it.</summary>
    public IReadOnlyList<string>? Issues { get; init; }

    /// <summary>Who was told, by code.</summary>
    public IReadOnlyList<string>? SharedWith { get; init; }

    /// <summary>Of a CCTV assessment: whether the licence holder was told.</summary>
    public bool? FedBack { get; init; }

    /// <summary>Of a visit or a report of disorder.</summary>
    public bool? LicenceBreach { get; init; }

    /// <summary>Of an adoption of Ask for Angela.</summary>
    public int? TrainedStaff { get; init; }
}

public static class EnterVenue
{
    private const int Most = 40;

    public static readonly Rule Joint = new(
        "licensing-joint", "A licensing visit is joint when two agencies or more took part.", "A proposal, for the measure of action 5.11: joint visits", Verified: false);

    private static readonly Dictionary<VenueEntry, string[]> Issues = new()
    {
        [VenueEntry.CctvAssessed] = ["coverage", "quality", "retention", "recording", "signs", "none"],
        [VenueEntry.LicensingVisit] = ["staffing", "door-staff", "refusals", "capacity", "records", "none"],
        [VenueEntry.DisorderReport] = ["assault", "fight", "weapon", "drugs", "spiking", "harassment", "damage", "other"],
        [VenueEntry.AngelaAdopted] = [],
        [VenueEntry.AngelaWithdrawn] = [],
    };

    public static bool IsLicence(string text) => References.IsOne(text);

    public static Decision Decide(VenueEntry entry, string licence, VenueEntryForm form, IReadOnlySet<string> agencies, Viewer by, Venue? venue, DateOnly today)
    {
        if ((entry == VenueEntry.AngelaAdopted && venue?.Angela is not null) || (entry == VenueEntry.AngelaWithdrawn && venue?.Angela is null))
        {
            return PlaceRefusals.OutOfTurn;
        }

        var faults = Check(entry, form, agencies, today).ToList();
        return faults.Count > 0
            ? PlaceRefusals.NotAcceptable(faults)
            : Decision.Record(new VenueEntryMade(
                Venue.IdFor(licence),
                licence,
                entry,
                entry == VenueEntry.AngelaWithdrawn ? venue!.Angela!.Value : (venue?.Entries ?? 0) + 1,
                [.. (form.Agencies ?? []).Append(by.Agency).Distinct()],
                [.. (form.Issues ?? []).Distinct()],
                [.. (form.SharedWith ?? []).Distinct()],
                form.FedBack ?? false,
                form.LicenceBreach ?? false,
                form.TrainedStaff,
                form.On ?? today,
                by.Agency));
    }

    private static IEnumerable<Fault> Check(VenueEntry entry, VenueEntryForm form, IReadOnlySet<string> agencies, DateOnly today)
    {
        if (form.On > today)
        {
            yield return new("/on", "in-the-future", "Send the day it was, no later than today.");
        }

        if (form.Agencies is { Count: > Most } || form.Agencies?.All(agencies.Contains) == false)
        {
            yield return new("/agencies", "unknown-agency", "Send the codes of the agencies that took part.");
        }

        if (form.SharedWith is { Count: > Most } || form.SharedWith?.All(agencies.Contains) == false)
        {
            yield return new("/sharedWith", "unknown-agency", "Send the codes of the agencies that were told.");
        }

        if ((form.Issues ?? []).Any(issue => !Issues[entry].Contains(issue)))
        {
            yield return new("/issues", "unknown-issue", Issues[entry].Length == 0 ? "This entry has none: leave it out." : $"Send some of: {string.Join(", ", Issues[entry])}.");
        }

        if (entry == VenueEntry.AngelaAdopted ? form.TrainedStaff is not (>= 1 and <= 500) : form.TrainedStaff is not null)
        {
            yield return new("/trainedStaff", "out-of-range", "Send how many were trained, 1 to 500, with an adoption and with nothing else.");
        }
    }
}
