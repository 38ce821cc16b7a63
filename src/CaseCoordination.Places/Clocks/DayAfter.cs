using CaseCoordination.Kernel;

namespace CaseCoordination.Places.Clocks;

/// <summary>When a last day is over.</summary>
internal static class DayAfter
{
    /// <summary>Two in the morning UTC: in London too the day is over then, in summer and in winter.</summary>
    public static DateTimeOffset Begins(DateOnly day) => new(day.AddDays(1), new TimeOnly(2, 0), TimeSpan.Zero);

    public static bool HasBegun(DateOnly day, DateTimeOffset now) => LondonDay.Of(now) > day;
}
