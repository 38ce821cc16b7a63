using CaseCoordination.AgencyApi.Door;
using CaseCoordination.AgencyApi.Routing;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Publishing;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Audit;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Reports;

/// <summary>A quarter's report from its opening to its restatements.</summary>
internal static class ReportSteps
{
    private const string Report = "/reports/{year}/{quarter}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        Opens(routes.MapPost(Report, (string year, string quarter, HttpContext http, ReportDesk desk, QuarterlyReports reports, MasterKey master, CancellationToken ct) =>
                Take(year, quarter, http, reports, master, (reader, asked, request) => desk.Open(reader.Viewer, asked, request, ct), ct)))
            .WithName("OpenReport").WithSummary("Begin a quarter's report; begun again it is the same one");
        Opens(routes.MapPost($"{Report}/publication", (string year, string quarter, HttpContext http, ReportDesk desk, QuarterlyReports reports, MasterKey master, CancellationToken ct) =>
                Take(year, quarter, http, reports, master, (reader, asked, request) => desk.Publish(reader.Viewer, asked, SeenVersion.Of(http).Version, request, ct), ct)))
            .WithName("PublishReport").WithSummary("Publish a report that is signed off: its figures stand as they are from now on");
        Opens(routes.MapPost($"{Report}/restatements", (string year, string quarter, HttpContext http, ReportDesk desk, QuarterlyReports reports, MasterKey master, CancellationToken ct) =>
                Take(year, quarter, http, reports, master, (reader, asked, request) => desk.Restate(reader.Viewer, asked, request, ct), ct)))
            .WithName("RestateReport").WithSummary("Say what changed since it was published, and because of which events");
        routes.MapPost($"{Report}/narratives", (string year, string quarter, HttpContext http, ReportDesk desk, MasterKey master, CancellationToken ct) =>
                Change<NarrativeForm>(year, quarter, http, master, (reader, asked, form, seen, request) => desk.Write(reader.Viewer, asked, form, seen, request, ct), ct))
            .RequireAuthorization(Permission.ReportsWrite).WithTags("Reports").WithName("WriteNarrative").WithSummary("Say how an action went, and rate it")
            .Accepts<NarrativeForm>("application/json").AnswersAsAction();
        routes.MapPost($"{Report}/sign-off", (string year, string quarter, HttpContext http, ReportDesk desk, MasterKey master, CancellationToken ct) =>
                Change<Confirmation>(year, quarter, http, master, (reader, asked, _, seen, request) => desk.SignOff(reader.Viewer, asked, seen, request, ct), ct))
            .RequireAuthorization(Permission.ReportsSignOff).WithTags("Reports").WithName("SignOffReport").WithSummary("Agree to the report as it was read")
            .Accepts<Confirmation>("application/json").AnswersAsAction();
    }

    private static RouteHandlerBuilder Opens(RouteHandlerBuilder route) => route
        .RequireAuthorization(Permission.ReportsWrite).WithTags("Reports").Accepts<Confirmation>("application/json")
        .Produces<InternalEdition>(StatusCodes.Status201Created).RefusesAsAction();

    /// <summary>The answer is the report as it stands after it.</summary>
    private static Task<IResult> Take(
        string year,
        string quarter,
        HttpContext http,
        QuarterlyReports reports,
        MasterKey master,
        Func<Reader, Quarter, RequestIdentity, Task<ActionAnswer?>> act,
        CancellationToken ct) => MatterDoor.Open<Confirmation>(
        http,
        master,
        async (reader, _, request) => GetReport.QuarterOf(year, quarter) is { } asked ? await act(reader, asked, request) : null,
        _ => GetReport.QuarterOf(year, quarter) is { } asked ? $"reports/{new PlanYear(asked.FinancialYear)}/Q{asked.Number}" : null,
        async (reader, _) => await reports.Read(reader.Viewer, GetReport.QuarterOf(year, quarter)!.Value, ct) is { } read ? InternalEdition.Of(read) : null,
        ct);

    private static Task<IResult> Change<TForm>(
        string year,
        string quarter,
        HttpContext http,
        MasterKey master,
        Func<Reader, Quarter, TForm, long, RequestIdentity, Task<ActionAnswer?>> act,
        CancellationToken ct) => MatterDoor.Act<TForm>(
        http,
        master,
        async (reader, form, seen, request) => GetReport.QuarterOf(year, quarter) is { } asked ? await act(reader, asked, form, seen, request) : null,
        (_, answer) => ActedOn.Of(answer),
        ct);
}
