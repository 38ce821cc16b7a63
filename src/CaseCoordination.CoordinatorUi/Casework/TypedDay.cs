using System.Globalization;

namespace CaseCoordination.CoordinatorUi.Casework;

/// <summary>A day as it was typed into three boxes; a month may be written out.</summary>
public sealed record TypedDay(string? Day, string? Month, string? Year)
{
    public static readonly IReadOnlyList<string> Parts = ["day", "month", "year"];

    /// <param name="typed">What stands in the box of a part.</param>
    public static TypedDay Of(Func<string, string?> typed) => new(typed("day"), typed("month"), typed("year"));

    public static TypedDay Of(DateOnly? day) => Of(part => Number(day, part)?.ToString(CultureInfo.InvariantCulture));

    public bool IsEmpty => Parts.All(IsBlank);

    /// <summary>Null where it is none.</summary>
    public DateOnly? Value => Wrong.Count == 0 && !IsEmpty ? new DateOnly(Between(Year, 1, 9999)!.Value, MonthNumber!.Value, Between(Day, 1, 31)!.Value) : null;

    /// <summary>The boxes to mend where it is no day; none where nothing was typed, for whether it may be left out is not known here.</summary>
    public IReadOnlyList<string> Wrong
    {
        get
        {
            if (IsEmpty)
            {
                return [];
            }

            IReadOnlyList<string> wrong = [.. Parts.Where(part => IsBlank(part) || !IsPossible(part))];
            return wrong.Count > 0 || Between(Day, 1, DateTime.DaysInMonth(Between(Year, 1, 9999)!.Value, MonthNumber!.Value)) is not null ? wrong : ["day"];
        }
    }

    /// <summary>How to mend it, to follow what the day is of.</summary>
    public string Mend => Wrong switch
    {
        var wrong when wrong.Any(IsBlank) => $"enter the {string.Join(" and the ", wrong.Where(IsBlank))}",
        ["day"] when Between(Day, 1, 31) is { } day => $"there is no {day} {Months.GetMonthName(MonthNumber!.Value)} {Year!.Trim()}",
        ["day"] => "enter a day from 1 to 31",
        ["month"] => "enter a month from 1 to 12",
        ["year"] => "enter the year in four digits, such as 2022",
        _ => "enter a real date, such as 27 3 2022",
    };

    private static DateTimeFormatInfo Months => CultureInfo.InvariantCulture.DateTimeFormat;

    private int? MonthNumber => Between(Month, 1, 12) ?? Named(Months.MonthNames) ?? Named(Months.AbbreviatedMonthNames);

    public string? At(string part) => part switch { "day" => Day, "month" => Month, _ => Year };

    private int? Named(string[] names) => Array.FindIndex(names, name => name.Length > 0 && name.Equals(Month?.Trim(), StringComparison.OrdinalIgnoreCase)) is >= 0 and var at ? at + 1 : null;

    private bool IsBlank(string part) => string.IsNullOrWhiteSpace(At(part));

    private bool IsPossible(string part) => part switch
    {
        "day" => Between(Day, 1, 31) is not null,
        "month" => MonthNumber is not null,
        _ => Year!.Trim().Length == 4 && Between(Year, 1, 9999) is not null,
    };

    private static int? Between(string? text, int least, int most) =>
        int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static int? Number(DateOnly? day, string part) => part switch { "day" => day?.Day, "month" => day?.Month, _ => day?.Year };
}
