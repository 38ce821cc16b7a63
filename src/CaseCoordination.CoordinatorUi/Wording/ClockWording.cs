using CaseCoordination.Cases.Wording;
using CaseCoordination.Kernel;
using CaseCoordination.Referrals.Tray;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>A service's clock, in plain words.</summary>
public static class ClockWording
{
    /// <summary>What is due and by when, or since when it is late: <c>Answer due by 9 October 2026.</c></summary>
    public static string Of(ClockShown clock) => clock.State == "running"
        ? $"{PlainWords.Of(clock.For)} due by {PlainDate.Of(LastDayOf(clock.DueBy))}."
        : $"{PlainWords.Of(clock.For)} was due by {PlainDate.Of(LastDayOf(clock.DueBy))}.";

    /// <summary>A clock of days runs out at the midnight after its last one.</summary>
    private static DateOnly LastDayOf(DateTimeOffset dueBy) => LondonDay.Of(dueBy.AddTicks(-1));

    public static string Colour(string state) => state == "escalated" ? "govuk-tag--red" : "govuk-tag--orange";
}
