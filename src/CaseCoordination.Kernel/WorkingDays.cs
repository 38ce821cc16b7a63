namespace CaseCoordination.Kernel;

/// <summary>Counts working days: Monday to Friday without the bank holidays of England.</summary>
/// <remarks>Source: Banking and Financial Dealings Act 1971; the days themselves are those gov.uk lists.</remarks>
public sealed class WorkingDays(IReadOnlySet<DateOnly> bankHolidays)
{
    /// <summary>The working day so many after a day, which itself is not counted; the day itself for none.</summary>
    public DateOnly Add(DateOnly from, int days) => Step(from, days, 1);

    /// <summary>The working day so many before a day, which itself is not counted; the day itself for none.</summary>
    public DateOnly Before(DateOnly from, int days) => Step(from, days, -1);

    private DateOnly Step(DateOnly day, int days, int by)
    {
        for (var left = days; left > 0;)
        {
            day = day.AddDays(by);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !bankHolidays.Contains(day))
            {
                left--;
            }
        }

        return day;
    }
}
