using System.Globalization;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Privacy.Access;

namespace CaseCoordination.Measures.Assessment;

/// <summary>A rate of repeat victimisation as its source reports it.</summary>
public sealed record RepeatRateForm
{
    /// <summary>The agency whose figure it is, by code.</summary>
    public string? Source { get; init; }

    /// <summary>A calendar year, such as 2021, or a quarter, such as 2021-22-Q1.</summary>
    public string? Period { get; init; }

    /// <summary>tunbridge-wells, west-kent or kent.</summary>
    public string? Area { get; init; }

    /// <summary>As the source says it; left out where both parts are sent.</summary>
    public decimal? Percent { get; init; }

    public int? Numerator { get; init; }

    public int? Denominator { get; init; }

    /// <summary>What the source counts.</summary>
    public string? Definition { get; init; }
}

public static class ReportRepeatRate
{
    private static readonly string[] Areas = ["tunbridge-wells", "tonbridge-and-malling", "west-kent", "kent"];

    public static readonly Rule NeverCompared = new(
        "repeat-rate-sources", "Repeat rates of different sources, areas or definitions stand side by side and are never compared; one with both its parts is computed from them, and none passes 100 per cent.",
        "Strategic assessment 2022/23: police and DAVSS rates are not a direct comparison", Verified: true);

    public static Decision Decide(RepeatRateForm form, StrategicAssessment assessment, IReadOnlySet<string> agencies, Viewer by, DateOnly today)
    {
        if ((AssessmentRefusals.WhoMay(by) ?? AssessmentRefusals.Standing(assessment)) is { } refusal)
        {
            return refusal;
        }

        var faults = Check(form, agencies).ToList();
        return faults.Count > 0
            ? AssessmentRefusals.NotAcceptable(faults)
            : Decision.Record(new RepeatRateReported(
                assessment.Id,
                assessment.Year.Printed,
                form.Source!,
                form.Period!,
                form.Area!,
                form.Percent ?? Math.Round(100m * form.Numerator!.Value / form.Denominator!.Value, 1, MidpointRounding.AwayFromZero),
                form.Numerator,
                form.Denominator,
                form.Definition,
                today,
                by.Agency));
    }

    private static IEnumerable<Fault> Check(RepeatRateForm form, IReadOnlySet<string> agencies)
    {
        if (form.Source is null || !agencies.Contains(form.Source))
        {
            yield return new("/source", "unknown-agency", "Send the code of the agency whose figure it is.");
        }

        if (!IsPeriod(form.Period))
        {
            yield return new("/period", "not-a-period", "Send a calendar year, such as 2021, or a quarter, such as 2021-22-Q1.");
        }

        if (form.Area is null || !Areas.Contains(form.Area))
        {
            yield return new("/area", "unknown-area", $"Send one of: {string.Join(", ", Areas)}.");
        }

        var hasParts = form.Numerator is not null && form.Denominator is not null;
        if (hasParts ? form.Numerator < 0 || form.Numerator > form.Denominator || form.Denominator < 1 : (form.Numerator ?? form.Denominator) is not null)
        {
            yield return new("/numerator", "not-a-part", "Send both parts, the first no larger than the second, or neither.");
        }

        if (hasParts == form.Percent is not null || form.Percent is < 0 or > 100)
        {
            yield return new("/percent", "out-of-range", "Send 0 to 100 where the parts are not known; where they are, it is computed.");
        }

        if (form.Definition?.Length > WriteAssessment.LongestText)
        {
            yield return new("/definition", "too-long", $"Use at most {WriteAssessment.LongestText} characters.");
        }
    }

    private static bool IsPeriod(string? period) => period?.Split("-Q") switch
    {
        [{ Length: 4 } year] => int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y) && y is >= 2000 and < 2100,
        [{ } year, { Length: 1 } quarter] => PlanYear.Parse(year) is { } parsed && year[4] == '-' && Quarter.Parse(parsed, $"Q{quarter}") is not null,
        _ => false,
    };
}
