using System.Collections.Frozen;

namespace CaseCoordination.Kernel;

/// <summary>Monday to Friday without England's bank holidays.</summary>
/// <param name="bankHolidays">England and Wales, by London date; proclaimed ones included.</param>
public sealed class WorkingDays(IEnumerable<DateOnly> bankHolidays)
{
    private readonly FrozenSet<DateOnly> _bankHolidays = bankHolidays.ToFrozenSet();

    public bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_bankHolidays.Contains(day);

    /// <summary>The last day of "within n working days": the day it starts from is not counted; 0 is the first working day from it.</summary>
    public DateOnly Add(DateOnly from, int days) => Step(from, days, 1);

    /// <summary>The day n working days before another; 0 is the last working day up to it.</summary>
    public DateOnly Before(DateOnly day, int days) => Step(day, days, -1);

    /// <summary>Working days after the first date up to and including the second; 0 when the second is not later.</summary>
    public int Between(DateOnly from, DateOnly until)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= until; day = day.AddDays(1))
        {
            count += IsWorking(day) ? 1 : 0;
        }

        return count;
    }

    private DateOnly Step(DateOnly from, int days, int by)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = from;
        for (var left = days; left > 0; left -= IsWorking(day) ? 1 : 0)
        {
            day = day.AddDays(by);
        }

        while (!IsWorking(day))
        {
            day = day.AddDays(by);
        }

        return day;
    }
}
