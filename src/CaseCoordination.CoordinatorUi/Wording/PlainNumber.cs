using System.Globalization;

namespace CaseCoordination.CoordinatorUi.Wording;

/// <summary>A figure with commas between thousands and no more decimals than it has: <c>1,041</c>, <c>83.5</c>.</summary>
public static class PlainNumber
{
    public static string Of(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);
}
