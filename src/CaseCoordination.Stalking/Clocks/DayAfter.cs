using CaseCoordination.Kernel;

namespace CaseCoordination.Stalking.Clocks;

/// <summary>When a day that something was due on is over.</summary>
internal static class DayAfter
{
    /// <summary>Two in the morning UTC: in London too the day is over then, in summer and in winter.</summary>
    public static DateTimeOffset Begins(DateOnly dueOn) => new(dueOn.AddDays(1), new TimeOnly(2, 0), TimeSpan.Zero);

    public static bool HasBegun(DateOnly dueOn, DateTimeOffset now) => LondonDay.Of(now) > dueOn;
}
