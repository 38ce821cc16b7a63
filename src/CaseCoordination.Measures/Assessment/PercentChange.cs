using System.Globalization;
using CaseCoordination.Kernel;

namespace CaseCoordination.Measures.Assessment;

/// <summary>How much more or less, as the table prints it.</summary>
/// <param name="Value">Null where there is none to give; <paramref name="Printed"/> then says why.</param>
public sealed record PercentChange(decimal? Value, string Printed)
{
    public const int SmallBase = 20;

    public static readonly Rule Rounding = new(
        "assessment-percent", "A change in per cent has one decimal, halves away from nought; from nought it is n/a, and from nought to nought 0.0%.",
        "Strategic assessment 2022/23: its sixteen rows recompute so; none of them lies on a half", Verified: false);

    public static readonly Rule Small = new(
        "assessment-small-base", $"Where last year's count is below {SmallBase}, the change is given as a number only.", "A proposal: a few more of very few is no trend", Verified: false);

    private static readonly PercentChange NotAvailable = new(null, "--");

    public static PercentChange Of(int? thisYear, int? lastYear) => (thisYear, lastYear) switch
    {
        (null, _) or (_, null) => NotAvailable,
        (0, 0) => new(0.0m, "0.0%"),
        (_, 0) => new(null, "n/a"),
        (_, < SmallBase) => new(null, "small base"),
        var (now, before) => Of(Math.Round(((decimal)now.Value - before.Value) * 100 / before.Value, 1, MidpointRounding.AwayFromZero)),
    };

    /// <summary>Adding nought takes the sign off a nought that came from below.</summary>
    private static PercentChange Of(decimal rounded) => new(rounded + 0m, string.Create(CultureInfo.InvariantCulture, $"{(rounded == 0 ? 0m : rounded):0.0}%"));
}
