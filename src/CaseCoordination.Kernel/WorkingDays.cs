using System.Collections.Frozen;

namespace CaseCoordination.Kernel;

/// <summary>
/// Counts working days: Monday to Friday less the bank holidays given. Of a year without any on the list, weekends alone are left out.
/// </summary>
public sealed class WorkingDays(IEnumerable<DateOnly> bankHolidays)
{
    private readonly FrozenSet<DateOnly> _holidays = bankHolidays.ToFrozenSet();

    public bool Includes(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_holidays.Contains(day);

    /// <summary>The last of so many working days after a day, which is itself not counted; none later is the day itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of days.</exception>
    public DateOnly Add(DateOnly from, int workingDays) => Step(from, workingDays, 1);

    /// <summary>The first of so many working days before a day, which is itself not counted; none earlier is the day itself.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number of days.</exception>
    public DateOnly Before(DateOnly from, int workingDays) => Step(from, workingDays, -1);

    private DateOnly Step(DateOnly from, int workingDays, int step)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(workingDays);
        var day = from;
        for (var left = workingDays; left > 0; left -= Includes(day) ? 1 : 0)
        {
            day = day.AddDays(step);
        }

        return day;
    }
}
