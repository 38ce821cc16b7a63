namespace CaseCoordination.Kernel;

/// <summary>The day it is for the people who use this service; the only place that knows a time zone.</summary>
public static class LondonDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The London date of a moment: 23:30 UTC on 30 June is 1 July, in another quarter.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(Clock(moment).DateTime);

    /// <summary>The moment as a London clock on the wall shows it.</summary>
    public static DateTimeOffset Clock(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London);
}

/// <summary>Moments as the log keeps them.</summary>
public static class Moments
{
    /// <summary>Cut to the microsecond, as the database does: the first answer and the same answer again agree to the last digit.</summary>
    public static DateTimeOffset AsKept(this DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));
}
