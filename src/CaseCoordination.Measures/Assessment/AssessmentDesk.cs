using System.Text.Json.Serialization;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Events;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using Marten;

namespace CaseCoordination.Measures.Assessment;

/// <summary>An assessment as it is shown: the table of the partnership's own district, never without its caveats.</summary>
public sealed record AssessmentShown(
    string Year,
    int ThisYear,
    int LastYear,
    string District,
    bool Provisional,
    DateOnly? PublishedOn,
    IReadOnlyList<string> Header,
    IReadOnlyList<AssessmentRow> Rows,
    IReadOnlyList<string> Caveats,
    IReadOnlyList<RecommendedPriority> Priorities,
    IReadOnlyList<RepeatRateShown> RepeatRates)
{
    /// <summary>The table as a spreadsheet takes it, with the caveats below.</summary>
    [JsonIgnore]
    public string Csv => CsvText.Of(Header, Rows.Select(row => row.Cells).Concat(Caveats.Select(IReadOnlyList<string> (caveat) => [caveat])));
}

/// <summary>A repeat rate beside which no other is comparable unless source, area and definition are the same.</summary>
public sealed record RepeatRateShown(string Source, string Period, string Area, decimal Percent, int? Numerator, int? Denominator, string? Definition);

/// <summary>Writes and reads assessments; nothing in one is about anybody.</summary>
public sealed class AssessmentDesk(IDocumentStore store, MatterActions actions, AssessmentTables tables)
{
    public Task<ActionAnswer> Import(Viewer by, PlanYear year, string csv, RequestIdentity request, CancellationToken ct) =>
        actions.Change<StrategicAssessment>(
            by, StrategicAssessment.IdFor(year), request, (there, now) => ImportCounts.Decide(csv, year, there, tables, by, LondonDay.Of(now)), following: null, ct);

    /// <summary>Adds to what may be there or not.</summary>
    public Task<ActionAnswer> Write(Viewer by, PlanYear year, RequestIdentity request, Func<StrategicAssessment, DateOnly, Decision> decide, CancellationToken ct) =>
        actions.Change<StrategicAssessment>(
            by, StrategicAssessment.IdFor(year), request, (there, now) => decide(there ?? StrategicAssessment.Empty(year), LondonDay.Of(now)), following: null, ct);

    /// <summary>The partnership's own district; empty where the county has none of its.</summary>
    public string DistrictOf(Viewer viewer) => tables.Of(viewer.Partnership)?.Code ?? "";

    /// <summary>Null before anything of that year is here.</summary>
    public async Task<AssessmentShown?> Read(Viewer viewer, PlanYear year, CancellationToken ct) =>
        tables.Of(viewer.Partnership) is { } own && await Find(viewer, year, ct) is { } found ? Show(found, own) : null;

    /// <summary>The draft of the year's plan from the plan before; null where that is not here.</summary>
    public async Task<IReadOnlyList<DraftAction>> Draft(Viewer viewer, PlanYear year, IReadOnlyList<ActionBefore> before, CancellationToken ct)
    {
        var assessment = await Find(viewer, year, ct) ?? StrategicAssessment.Empty(year);
        await using var session = store.QuerySession(viewer.Partnership);
        var measured = await session.LoadAsync<MeasureSet>(MeasureSet.IdFor(new(year.StartYear - 1)), ct);
        return DraftPlan.Of(assessment, before, measured is null ? [] : measured.Measures);
    }

    private async Task<StrategicAssessment?> Find(Viewer viewer, PlanYear year, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return (await session.Events.FetchStreamAsync(StrategicAssessment.IdFor(year), token: ct)).Aggregate((StrategicAssessment?)null, StrategicAssessmentFold.Evolve);
    }

    private AssessmentShown Show(StrategicAssessment assessment, District own) => new(
        assessment.Year.Printed,
        assessment.ThisYear,
        assessment.LastYear,
        own.Name,
        assessment.PublishedOn is null,
        assessment.PublishedOn,
        AssessmentTable.Header(assessment),
        AssessmentTable.Of(assessment, tables, own.Code),
        [.. assessment.Caveats.Select(c => c.Text)],
        assessment.Priorities,
        [
            .. assessment.RepeatRates.OrderBy(r => r.Source, StringComparer.Ordinal).ThenBy(r => r.Area, StringComparer.Ordinal).ThenBy(r => r.Period, StringComparer.Ordinal)
                .Select(r => new RepeatRateShown(r.Source, r.Period, r.Area, r.Percent, r.Numerator, r.Denominator, r.Definition)),
        ]);
}
