using System.Globalization;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>
/// Where a page ended: the day and the place in the log of its last entry. Entries that come in later have places of their
/// own, before or behind it, and move nothing.
/// </summary>
public readonly record struct TimelineCursor(DateOnly Day, long Position)
{
    public static TimelineCursor Of(KeptEntry entry) => new(entry.HappenedOn, entry.Position);

    /// <summary>Null for a text that is none of ours.</summary>
    public static TimelineCursor? Read(string text) =>
        text.Split('.') is [var day, var position]
        && DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
        && long.TryParse(position, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? new(on, at)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}.{Position}");
}
