using CaseCoordination.Kernel;

namespace CaseCoordination.Cases.CaseTimeline;

/// <summary>When an entry became known so long after it happened that a reader must notice.</summary>
public static class LateEntry
{
    /// <summary>Days of the calendar.</summary>
    public const int Days = 7;

    public static readonly Rule Rule = new(
        "timeline.late",
        $"An entry is marked late when it was recorded more than {Days} days after the day it happened.",
        "A proposal: no source found says when a record is late; within a week a case is reviewed, and a bank holiday does not make a record late.",
        Verified: false);

    /// <summary>Days from the day it happened to the London day it was recorded; 0 for what was recorded before its day.</summary>
    public static int DelayOf(DateOnly happenedOn, DateTimeOffset recordedAt) => Math.Max(0, LondonDay.Of(recordedAt).DayNumber - happenedOn.DayNumber);

    public static bool IsLate(DateOnly happenedOn, DateTimeOffset recordedAt) => DelayOf(happenedOn, recordedAt) > Days;
}
