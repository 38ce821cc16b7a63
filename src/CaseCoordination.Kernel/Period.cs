namespace CaseCoordination.Kernel;

/// <summary>A stretch of London days something is counted in, both ends included.</summary>
/// <remarks>
/// The plan goes by the financial year, the strategic assessment by the calendar year, the MARAC by the last twelve months:
/// they are never put side by side without saying which is which.
/// </remarks>
public readonly record struct Period(DateOnly From, DateOnly To)
{
    /// <summary>How many months it is long; a whole number for every period made here but one cut by hand.</summary>
    public int Months => ((To.AddDays(1).Year - From.Year) * 12) + To.AddDays(1).Month - From.Month;

    public static Period Of(Quarter quarter) => new(quarter.StartsOn, quarter.EndsOn);

    /// <summary>From 1 April to the quarter's end.</summary>
    public static Period YearToDate(Quarter quarter) => new(new PlanYear(quarter.FinancialYear).StartsOn, quarter.EndsOn);

    public static Period CalendarYear(int year) => new(new(year, 1, 1), new(year, 12, 31));

    /// <summary>The twelve months that end with the quarter.</summary>
    public static Period TwelveMonthsTo(Quarter quarter) => new(quarter.EndsOn.AddDays(1).AddYears(-1), quarter.EndsOn);

    /// <summary>The same days a year earlier; a period that ends with February ends with February.</summary>
    public Period YearBefore => new(From.AddYears(-1), To.AddDays(1).AddYears(-1).AddDays(-1));

    public bool Holds(DateOnly day) => day >= From && day <= To;
}
