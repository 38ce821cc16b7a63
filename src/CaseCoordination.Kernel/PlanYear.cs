using System.Globalization;

namespace CaseCoordination.Kernel;

/// <summary>A plan's financial year, 1 April to 31 March: <c>2022/23</c> on paper, <c>2022-23</c> in an address.</summary>
/// <param name="StartYear">The calendar year in which it begins.</param>
public readonly record struct PlanYear(int StartYear)
{
    public DateOnly StartsOn => new(StartYear, 4, 1);

    public DateOnly EndsOn => new(StartYear + 1, 3, 31);

    /// <summary>As printed: <c>2022/23</c>.</summary>
    public string Printed => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:00}");

    /// <summary>Reads either form; anything else, such as 2022-24, is not a plan year.</summary>
    public static PlanYear? Parse(string? text) =>
        text is { Length: 7 } && text[4] is '-' or '/'
        && int.TryParse(text.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(text.AsSpan(5, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
        && start is >= 2000 and < 2100 && (start + 1) % 100 == end
            ? new(start)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}-{(StartYear + 1) % 100:00}");
}
