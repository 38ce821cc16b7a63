using System.Globalization;

namespace CaseCoordination.Kernel;

/// <summary>A reporting quarter of the financial year: Q1 starts on 1 April.</summary>
/// <param name="FinancialYear">The calendar year in which it began, 2022 for 2022/23.</param>
/// <param name="Number">1 to 4.</param>
public readonly record struct Quarter(int FinancialYear, int Number) : IComparable<Quarter>
{
    public DateOnly StartsOn => Number == 4
        ? new DateOnly(FinancialYear + 1, 1, 1)
        : new DateOnly(FinancialYear, 1 + (Number * 3), 1);

    /// <summary>The last day of the quarter, included.</summary>
    public DateOnly EndsOn => StartsOn.AddMonths(3).AddDays(-1);

    public static Quarter Of(DateOnly day) => day.Month switch
    {
        >= 4 and <= 6 => new(day.Year, 1),
        >= 7 and <= 9 => new(day.Year, 2),
        >= 10 => new(day.Year, 3),
        _ => new(day.Year - 1, 4),
    };

    /// <summary>Reads <c>Q1</c> to <c>Q4</c> of a plan year.</summary>
    public static Quarter? Parse(PlanYear year, string text) =>
        text is ['Q' or 'q', >= '1' and <= '4'] ? new(year.StartYear, text[1] - '0') : null;

    public int CompareTo(Quarter other) => (FinancialYear, Number).CompareTo((other.FinancialYear, other.Number));

    public static bool operator <(Quarter left, Quarter right) => left.CompareTo(right) < 0;

    public static bool operator >(Quarter left, Quarter right) => left.CompareTo(right) > 0;

    public static bool operator <=(Quarter left, Quarter right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Quarter left, Quarter right) => left.CompareTo(right) >= 0;

    /// <summary>Sorts as it reads: <c>2022-Q1</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{FinancialYear}-Q{Number}");
}
