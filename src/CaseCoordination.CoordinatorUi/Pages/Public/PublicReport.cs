using System.Globalization;
using CaseCoordination.CoordinatorUi.Casework;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;

namespace CaseCoordination.CoordinatorUi.Pages.Public;

/// <summary>What was filled in. Without scripts every field is on the page; only those of what is reported count.</summary>
public sealed class PublicReport
{
    public string? Kind { get; set; }

    /// <summary>Kind and issue, with a full stop between.</summary>
    public List<string> Issues { get; set; } = [];

    public string? Place { get; set; }

    /// <summary>Latitude and longitude with a comma between.</summary>
    public string? Coordinates { get; set; }

    public string? Day { get; set; }

    public string? Month { get; set; }

    public string? Year { get; set; }

    public TypedDay Typed => new(Day, Month, Year);

    public string? PartOfDay { get; set; }

    public bool ChildInvolved { get; set; }

    public PlaceReportForm Read() => new()
    {
        Kind = Kind,
        Issues = [.. Issues.Where(issue => issue.StartsWith($"{Kind}.", StringComparison.Ordinal)).Select(issue => issue[(Kind!.Length + 1)..])],
        Location = Where(),
        OccurredOn = Typed.Value,
        PartOfDay = PartOfDay,
        ChildInvolved = ChildInvolved,
    };

    private LocationForm Where()
    {
        var place = string.IsNullOrEmpty(Place) ? null : Place;
        if (string.IsNullOrWhiteSpace(Coordinates))
        {
            return new() { Place = place };
        }

        var parts = Coordinates.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && Degrees(parts[0]) is { } latitude && Degrees(parts[1]) is { } longitude
            ? new() { Place = place, Latitude = latitude, Longitude = longitude }
            : new() { Latitude = 0, Longitude = 0 };
    }

    private static decimal? Degrees(string text) =>
        text.Length <= 20 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;
}
