using System.Globalization;
using CaseCoordination.Kernel;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>Days and moments as GOV.UK writes them: <c>9 October 2026</c>, <c>9 October 2026 at 11:20am</c>.</summary>
public static class PlainDate
{
    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The moment as a London clock shows it.</summary>
    public static string WithTime(DateTimeOffset moment)
    {
        var clock = LondonDay.Clock(moment);
        return clock.ToString("d MMMM yyyy 'at' h:mm", CultureInfo.InvariantCulture) + (clock.Hour < 12 ? "am" : "pm");
    }

    /// <summary>The time alone, as a London clock shows it: <c>11:20am</c>.</summary>
    public static string Clock(DateTimeOffset moment)
    {
        var clock = LondonDay.Clock(moment);
        return clock.ToString("h:mm", CultureInfo.InvariantCulture) + (clock.Hour < 12 ? "am" : "pm");
    }

    /// <summary>The moment for a machine, in UTC.</summary>
    public static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>How far from the day it happened a thing was recorded: <c>recorded 4 days later</c>.</summary>
    public static string Recorded(DateOnly happenedOn, DateTimeOffset at)
    {
        var days = LondonDay.Of(at).DayNumber - happenedOn.DayNumber;
        var unit = Math.Abs(days) == 1 ? "day" : "days";
        return string.Create(CultureInfo.InvariantCulture, $"recorded {Math.Abs(days)} {unit} {(days < 0 ? "earlier" : "later")}");
    }
}
