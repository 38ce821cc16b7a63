using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Measures.WhatIf;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Reports;

/// <summary>How much of a quarter's data came after the quarter.</summary>
public sealed record LateDataShown(string Year, string Quarter, long KnownTo, IReadOnlyList<AgencyLateness> Agencies);

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

    private static async Task<IResult> Late(string year, string quarter, HttpContext http, LateDataReads late, CancellationToken ct) =>
        QuarterOf(year, quarter) is { } asked && await late.Read(http.Viewer(), asked, ct) is { } read
            ? TypedResults.Ok(new LateDataShown(new PlanYear(asked.FinancialYear).Printed, $"Q{asked.Number}", read.KnownTo, read.Agencies))
            : Problems.Unknown();
}
