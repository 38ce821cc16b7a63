using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Figures;
using CaseCoordination.Plan.Reading;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Measures;

/// <summary>A quarter's figures for every action of the plan.</summary>
/// <param name="KnownTo">Position in the log up to which facts are counted; what came later is not in yet.</param>
/// <param name="Provisional">True until the quarter is published: figures may change.</param>
public sealed record QuarterShown(
    string Year,
    string Quarter,
    DateOnly From,
    DateOnly To,
    int DefinitionVersion,
    long KnownTo,
    bool Provisional,
    IReadOnlyList<ActionMeasured> Actions);

/// <summary>One action with its measures.</summary>
public sealed record ActionMeasured(string Number, int Priority, string Text, IReadOnlyList<string> Leads, IReadOnlyList<MeasureShown> Measures);

/// <summary>One measure's figure; without a value the status and its sentence say why.</summary>
/// <param name="Part">Of a rate: what is above the line; <c>whole</c> what is below it.</param>
/// <param name="YearToDate">Counted anew from 1 April, never added up from quarters.</param>
/// <param name="Change">Against the same quarter last year, as a number and in percent.</param>
/// <param name="NotCompared">Why there is nothing of last year to compare with, where its plan is the reason.</param>
/// <param name="Rating">How it stands by its target or by what came; what its lead says of the action stands in the plan.</param>
public sealed record MeasureShown(
    string Code,
    string Title,
    string Kind,
    string Unit,
    string Area,
    FigureStatus Status,
    decimal? Value,
    string? Because,
    string? Lineage,
    decimal? Part,
    decimal? Whole,
    decimal? YearToDate,
    decimal? SameQuarterLastYear,
    decimal? Change,
    decimal? ChangePercent,
    string? NotCompared,
    decimal? Target,
    RagRating? Rating,
    string? Note);

internal static class GetMeasures
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/measures/{year}/{quarter}", Handle)
        .RequireAuthorization(Permission.MeasuresRead)
        .WithName("GetMeasures")
        .WithTags("Measures")
        .WithSummary("Read a quarter's figures for all actions of the plan")
        .WithDescription(
            "With period=year-to-date, twelve-months or calendar-year the same measures counted over that period, up to the quarter's end or over the year it ends in, and without comparison. "
            + "With area only what is of that area.")
        .Produces<QuarterShown>()
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);

    private static async Task<IResult> Handle(
        string year, string quarter, string? period, string? area, HttpContext http, Plans plans, QuarterlyFigures figures, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear || Quarter.Parse(planYear, quarter) is not { } q)
        {
            return Problems.Unknown();
        }

        if (period is not (null or "quarter") && PeriodOf(period, q) is null)
        {
            return Problems.Of(400, "query-malformed", "Send period=quarter, year-to-date, twelve-months or calendar-year.");
        }

        var plan = await plans.Read(http.Viewer(), planYear, ct);
        var all = await figures.Read(http.Viewer(), q, ct, area);
        if (plan is null || all is null)
        {
            return Problems.Unknown();
        }

        var over = PeriodOf(period, q) ?? Period.Of(q);
        var address = $"/api/v1/{http.Viewer().Partnership}/measures/{planYear}/Q{q.Number}";
        var shown = PeriodOf(period, q) is null
            ? all.Compared.ToLookup(c => c.Now.Measure.Action, c => Show(c.Now, c, address))
            : (await figures.Over(http.Viewer(), q, over, ct, area))!.ToLookup(f => f.Measure.Action, f => Show(f, null, address));
        return TypedResults.Ok(new QuarterShown(
            planYear.Printed,
            $"Q{q.Number}",
            over.From,
            over.To,
            all.DefinitionVersion,
            all.KnownTo,
            Provisional: true,
            [.. plan.Actions.Select(a => new ActionMeasured(a.Number, a.Priority, a.Text, a.Leads, [.. shown[a.Number]]))]));
    }

    private static Period? PeriodOf(string? period, Quarter quarter) => period switch
    {
        "year-to-date" => Period.YearToDate(quarter),
        "twelve-months" => Period.TwelveMonthsTo(quarter),
        "calendar-year" => Period.CalendarYear(quarter.EndsOn.Year),
        _ => null,
    };

    private static MeasureShown Show(Figure f, ComparedFigure? beside, string address) => new(
        f.Measure.Code,
        f.Measure.Title,
        f.Measure.Kind,
        f.Measure.Unit,
        f.Measure.Area,
        f.Status,
        f.Value,
        f.Status switch
        {
            FigureStatus.NoReturn => "No return was received for this quarter; that is not the same as none.",
            FigureStatus.NotCollected => "Not collected yet.",
            FigureStatus.NoBase => "There is nothing it could be a part of, or have changed from.",
            _ => null,
        },
        f.Status == FigureStatus.Computed && beside is not null ? $"{address}/{f.Measure.Code}/lineage" : null,
        f.Part,
        f.Whole,
        beside?.YearToDate.Value,
        beside?.LastYear.Value,
        beside?.Change,
        beside?.ChangePercent,
        beside?.NotCompared,
        f.Measure.Target?.Value,
        beside?.Rating,
        f.Measure.Note);
}
