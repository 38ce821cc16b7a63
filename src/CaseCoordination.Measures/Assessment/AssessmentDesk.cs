using System.Text.Json.Serialization;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Definitions;
using CaseCoordination.Measures.Events;
using CaseCoordination.Plan.Events;
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
    IReadOnlyList<RepeatRateShown> RepeatRates,
    IReadOnlyList<AssessmentRestated> Restatements)
{
    /// <summary>The table as a spreadsheet takes it, with the caveats below.</summary>
    [JsonIgnore]
    public string Csv => CsvText.Of(Header, Rows.Select(row => row.Cells).Concat(Caveats.Select(IReadOnlyList<string> (caveat) => [caveat])));
}

/// <summary>The draft of a year's plan.</summary>
/// <param name="Version">Of the assessment it rests on; each change of the draft raises it.</param>
/// <param name="Titles">Of the year before's priorities, by their number.</param>
/// <param name="Recommended">What the assessment recommends.</param>
public sealed record DraftOfYear(long Version, IReadOnlyList<DraftAction> Actions, IReadOnlyDictionary<int, string> Titles, IReadOnlyList<RecommendedPriority> Recommended)
{
    /// <summary>What a priority is called: as the year before, or as it is recommended.</summary>
    public string? TitleOf(int priority) => Titles.GetValueOrDefault(priority) ?? Recommended.FirstOrDefault(one => one.Number == priority)?.Title;
}

/// <summary>A repeat rate beside which no other is comparable unless source, area and definition are the same.</summary>
public sealed record RepeatRateShown(string Source, string Period, string Area, decimal Percent, int? Numerator, int? Denominator, string? Definition);

/// <summary>Writes and reads assessments; nothing in one is about anybody.</summary>
public sealed class AssessmentDesk(IDocumentStore store, MatterActions actions, AssessmentTables tables)
{
    public Task<ActionAnswer> Import(Viewer by, PlanYear year, string csv, RequestIdentity request, CancellationToken ct) =>
        actions.Change<StrategicAssessment>(
            by, StrategicAssessment.IdFor(year), request, (there, now) => ImportCounts.Decide(csv, year, there, tables, by, LondonDay.Of(now)), following: null, ct);

    public Task<ActionAnswer> Restate(Viewer by, PlanYear year, string csv, RequestIdentity request, CancellationToken ct) =>
        actions.Change<StrategicAssessment>(
            by, StrategicAssessment.IdFor(year), request, (there, now) => RestateAssessment.Decide(csv, there, tables, by, LondonDay.Of(now)), following: null, ct);

    /// <summary>Adds to what may be there or not.</summary>
    public Task<ActionAnswer> Write(Viewer by, PlanYear year, RequestIdentity request, Func<StrategicAssessment, DateOnly, Decision> decide, CancellationToken ct) =>
        actions.Change<StrategicAssessment>(
            by, StrategicAssessment.IdFor(year), request, (there, now) => decide(there ?? StrategicAssessment.Empty(year), LondonDay.Of(now)), following: null, ct);

    /// <summary>The partnership's own district; empty where the county has none of its.</summary>
    public string DistrictOf(Viewer viewer) => tables.Of(viewer.Partnership)?.Code ?? "";

    /// <summary>The rows it can have.</summary>
    public IReadOnlyList<CrimeType> Types => tables.Types;

    /// <summary>Null before anything of that year is here.</summary>
    /// <param name="asFirstPublished">As it was published, whatever was restated since; null where it is not published.</param>
    public async Task<AssessmentShown?> Read(Viewer viewer, PlanYear year, CancellationToken ct, bool asFirstPublished = false)
    {
        if (tables.Of(viewer.Partnership) is not { } own)
        {
            return null;
        }

        var found = await Find(viewer, year, e => !asFirstPublished || e is not AssessmentRestated, ct);
        return found is null || (asFirstPublished && found.PublishedOn is null) ? null : Show(found, own);
    }

    /// <summary>The actions of the year before, as its plan was adopted; empty where there is none.</summary>
    public async Task<IReadOnlyList<ActionBefore>> Before(Viewer viewer, PlanYear year, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        var before = new PlanYear(year.StartYear - 1).Printed;
        var plans = await session.All<PlanAdopted>(ct);
        var titles = plans.FirstOrDefault(plan => plan.Year == before)?.Priorities.ToDictionary(p => p.Number, p => p.Title);
        var adopted = titles is null ? [] : await session.All<ActionAdopted>(ct);
        return [.. adopted.Where(a => a.Year == before).Select(a => new ActionBefore(a.Number, a.Priority, titles!.GetValueOrDefault(a.Priority, ""), a.Text, a.Leads))];
    }

    /// <summary>The draft of the year's plan, made from the plan of the year before; null where that is not here.</summary>
    public async Task<DraftOfYear?> Draft(Viewer viewer, PlanYear year, CancellationToken ct)
    {
        if (await Before(viewer, year, ct) is not { Count: > 0 } before)
        {
            return null;
        }

        var assessment = await Find(viewer, year, _ => true, ct) ?? StrategicAssessment.Empty(year);
        await using var session = store.QuerySession(viewer.Partnership);
        var measured = await session.LoadAsync<MeasureSet>(MeasureSet.IdFor(new(year.StartYear - 1)), ct);
        return new(
            assessment.Seen,
            DraftPlan.Of(assessment, before, measured is null ? [] : measured.Measures),
            before.DistinctBy(action => action.Priority).ToDictionary(action => action.Priority, action => action.PriorityTitle),
            assessment.Priorities);
    }

    /// <param name="counts">Which events count.</param>
    private async Task<StrategicAssessment?> Find(Viewer viewer, PlanYear year, Func<object, bool> counts, CancellationToken ct)
    {
        await using var session = store.QuerySession(viewer.Partnership);
        return (await session.Events.FetchStreamAsync(StrategicAssessment.IdFor(year), token: ct)).Where(e => counts(e.Data)).Aggregate((StrategicAssessment?)null, StrategicAssessmentFold.Evolve);
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
        ],
        assessment.Restatements);
}
