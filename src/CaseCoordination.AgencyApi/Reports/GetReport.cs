using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Events;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Measures.WhatIf;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Reports;

/// <summary>How much of a quarter's data came after the quarter.</summary>
public sealed record LateDataShown(string Year, string Quarter, long KnownTo, IReadOnlyList<AgencyLateness> Agencies);

/// <summary>A figure as it was published, or last restated, with the events it was made of.</summary>
/// <param name="Restatement">0 as first published; else the restatement it is from.</param>
/// <param name="Digest">Over definition version, status, value and these events: decision 0030 says how to recompute it.</param>
public sealed record PublishedLineage(
    string Year, string Quarter, string Measure, int Restatement, long KnownTo, int DefinitionVersion, string Status, decimal? Value, string Digest, IReadOnlyList<PublishedPart> Events);

internal static class GetReport
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/reports/{year}/{quarter}", Handle)
            .RequireAuthorization(Permission.MeasuresRead).WithName("GetReport").WithTags("Reports")
            .WithSummary("Read a quarter's report: as published, and beside it what changed since")
            .WithDescription("edition=internal (the default) shows every true figure; edition=public what anybody may be shown, once it is published.")
            .Produces<InternalEdition>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/reports/{year}/{quarter}/late-data", Late)
            .RequireAuthorization(Permission.MeasuresRead).WithName("GetLateData").WithTags("Reports")
            .WithSummary("How much of a quarter's data came after it ended, by agency")
            .Produces<LateDataShown>().ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/reports/{year}/{quarter}/{measure}/lineage", Lineage)
            .RequireAuthorization(Permission.MeasuresRead).WithName("GetPublishedLineage").WithTags("Reports")
            .WithSummary("Open a figure as published, and as each restatement left it, to the events under it")
            .Produces<IReadOnlyList<PublishedLineage>>().ProducesProblem(404).ProducesProblem(503);
    }

    internal static Quarter? QuarterOf(string year, string quarter) => PlanYear.Parse(year) is { } planYear ? Quarter.Parse(planYear, quarter) : null;

    private static async Task<IResult> Handle(string year, string quarter, HttpContext http, QuarterlyReports reports, CancellationToken ct, string edition = "internal")
    {
        if (QuarterOf(year, quarter) is not { } asked)
        {
            return Problems.Unknown();
        }

        if (edition == "public")
        {
            return PublicReport.Of(http.Viewer().Partnership, await reports.Find(http.Viewer(), asked, ct)) is { } shown
                ? TypedResults.Ok(shown)
                : Problems.Of(404, ReportRefusals.NotPublished);
        }

        if (edition != "internal")
        {
            return Problems.Of(400, "query-malformed", "edition is internal or public.");
        }

        if (await reports.Read(http.Viewer(), asked, ct) is not { } read)
        {
            return Problems.Unknown();
        }

        http.Response.Headers.ETag = SeenVersion.ETagOf(read.Report?.Version ?? 0);
        return TypedResults.Ok(InternalEdition.Of(read));
    }

    private static async Task<IResult> Lineage(string year, string quarter, string measure, HttpContext http, QuarterlyReports reports, CancellationToken ct)
    {
        if (QuarterOf(year, quarter) is not { } asked || await reports.Find(http.Viewer(), asked, ct) is not { Published: { } published } report)
        {
            return Problems.Unknown();
        }

        IReadOnlyList<PublishedLineage> lineage =
        [
            .. published.Figures.Where(figure => figure.Code == measure).Select(figure => Show(figure, 0, published.KnownTo, published.DefinitionVersion)),
            .. report.Restatements.SelectMany(restated => restated.Figures.Where(figure => figure.Code == measure)
                .Select(figure => Show(figure.Figure, restated.Number, restated.KnownTo, restated.DefinitionVersion))),
        ];
        return lineage.Count == 0 ? Problems.Unknown() : TypedResults.Ok(lineage);

        PublishedLineage Show(PublishedFigure figure, int restatement, long knownTo, int version) =>
            new(published.PlanYear, $"Q{published.Quarter}", figure.Code, restatement, knownTo, version, figure.Status, figure.Value, figure.Digest, figure.Parts);
    }

    private static async Task<IResult> Late(string year, string quarter, HttpContext http, LateDataReads late, CancellationToken ct) =>
        QuarterOf(year, quarter) is { } asked && await late.Read(http.Viewer(), asked, ct) is { } read
            ? TypedResults.Ok(new LateDataShown(new PlanYear(asked.FinancialYear).Printed, $"Q{asked.Number}", read.KnownTo, read.Agencies))
            : Problems.Unknown();
}
