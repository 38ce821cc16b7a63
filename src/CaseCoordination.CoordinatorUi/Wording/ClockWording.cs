using CaseCoordination.Cases.Wording;
using CaseCoordination.Referrals.Tray;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>A service's clock, in plain words.</summary>
public static class ClockWording
{
    /// <summary>What is due and by when, or since when it is late: <c>Answer due by 9 October 2026 at 11:20am.</c></summary>
    public static string Of(ClockShown clock) => clock.State == "running"
        ? $"{PlainWords.Of(clock.For)} due by {PlainDate.WithTime(clock.DueBy)}."
        : $"{PlainWords.Of(clock.For)} was due by {PlainDate.WithTime(clock.DueBy)}.";

    public static string Colour(string state) => state == "escalated" ? "govuk-tag--red" : "govuk-tag--orange";
}
