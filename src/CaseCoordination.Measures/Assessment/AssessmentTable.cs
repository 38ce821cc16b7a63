using System.Globalization;
using System.Text.Json.Serialization;

namespace CaseCoordination.Measures.Assessment;

/// <summary>A row of the table; a count that is not known is null.</summary>
/// <param name="PartOf">The row it is a part of; it is not added to it.</param>
/// <param name="Percent">As printed; the number where there is one stands in <paramref name="PercentChange"/>.</param>
public sealed record AssessmentRow(
    string Type,
    string Label,
    string? PartOf,
    int? ThisYear,
    int? LastYear,
    decimal? PercentChange,
    string Percent,
    int? NumberChange,
    string PositionLastYear,
    string PositionThisYear)
{
    /// <summary>The cells as the published table prints them.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Printed =>
        [Label, Plain(ThisYear, "#,0"), Plain(LastYear, "#,0"), Percent, Plain(NumberChange, "#,0"), PositionLastYear, PositionThisYear];

    /// <summary>The same for a program: numbers without commas, and an empty cell where nothing is available.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Cells =>
    [
        Label,
        Bare(ThisYear),
        Bare(LastYear),
        PercentChange?.ToString("0.0", CultureInfo.InvariantCulture) ?? Available(Percent),
        Bare(NumberChange),
        Available(PositionLastYear),
        Available(PositionThisYear),
    ];

    private static string Bare(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Available(string cell) => cell == CountyPosition.NotAvailable ? "" : cell;

    private static string Plain(int? number, string format) => number?.ToString(format, CultureInfo.InvariantCulture) ?? CountyPosition.NotAvailable;
}

/// <summary>The assessment's table, for one district.</summary>
public static class AssessmentTable
{
    public static IReadOnlyList<string> Header(StrategicAssessment assessment) =>
    [
        "Crime type",
        "This year",
        "Last year",
        "% change",
        "Number change",
        string.Create(CultureInfo.InvariantCulture, $"County position {assessment.LastYear}"),
        string.Create(CultureInfo.InvariantCulture, $"County position {assessment.ThisYear}"),
    ];

    public static IReadOnlyList<AssessmentRow> Of(StrategicAssessment assessment, AssessmentTables tables, string district) =>
        [.. tables.Types.Select(type => Row(assessment, tables, district, type))];

    private static AssessmentRow Row(StrategicAssessment assessment, AssessmentTables tables, string district, CrimeType type)
    {
        var now = assessment.Count(district, type.Code, assessment.ThisYear)?.Count;
        var before = assessment.Count(district, type.Code, assessment.LastYear)?.Count;
        var change = Assessment.PercentChange.Of(now, before);
        return new(
            type.Code,
            type.Printed,
            type.PartOf,
            now,
            before,
            change.Value,
            change.Printed,
            now - before,
            CountyPosition.Of(assessment, tables, district, type.Code, assessment.LastYear),
            CountyPosition.Of(assessment, tables, district, type.Code, assessment.ThisYear));
    }
}
