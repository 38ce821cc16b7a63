namespace CaseCoordination.Kernel;

/// <summary>The day it is for the people who use this service; the only place that knows a time zone.</summary>
public static class LondonDay
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The London date of a moment: 23:30 UTC on 30 June is 1 July, in another quarter.</summary>
    public static DateOnly Of(DateTimeOffset moment) => DateOnly.FromDateTime(Clock(moment).DateTime);

    /// <summary>The moment as a London clock on the wall shows it.</summary>
    public static DateTimeOffset Clock(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, London);

    /// <summary>The moment a London day begins, in UTC.</summary>
    public static DateTimeOffset Start(DateOnly day) => At(day, TimeOnly.MinValue);

    /// <summary>The moment a London clock shows a time, in UTC; of the hour that comes twice in October, the second.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var shown = day.ToDateTime(time);
        return new DateTimeOffset(shown, London.GetUtcOffset(shown)).ToUniversalTime();
    }
}

/// <summary>Moments as the log keeps them.</summary>
public static class Moments
{
    /// <summary>Cut to the microsecond, as the database does: the first answer and the same answer again agree to the last digit.</summary>
    public static DateTimeOffset AsKept(this DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMicrosecond));
}
