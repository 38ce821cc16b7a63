using CaseCoordination.Agencies.Directory;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Measures.Assessment;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Assessments;

/// <summary>The strategic assessment of a plan year: counts in, table out, and the plan that follows from it.</summary>
internal static class AssessmentRoutes
{
    private const string Tag = "Assessment";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/assessments/{year}/crime-counts", Import)
            .RequireAuthorization(Permission.AssessmentsWrite)
            .WithName("ImportCrimeCounts").WithTags(Tag).WithSummary("Import recorded crime by district, type and calendar year")
            .WithDescription("Columns district, type, year, count and, where it is published, position. The whole file or nothing of it: a row at fault is named by line and column.")
            .Accepts<string>(CsvBody.MediaType)
            .Answers();
        routes.MapPost("/assessments/{year}/restatements", Restate)
            .RequireAuthorization(Permission.AssessmentsWrite)
            .WithName("RestateAssessment").WithTags(Tag).WithSummary("Put counts of a published assessment right, each with its reason")
            .WithDescription("Columns district, type, year, count, because and, where it is published, position. What was first published stays readable with edition=first.")
            .Accepts<string>(CsvBody.MediaType)
            .Answers();
        Write<CaveatForm>(routes, "caveats", "AddAssessmentCaveat", "Say what the reader must know of the figures", (form, around) => WriteAssessment.Caveat(form, around.Assessment, around.By, around.Today));
        Write<PrioritiesForm>(routes, "priorities", "RecommendPriorities", "Recommend the priorities", (form, around) => WriteAssessment.Recommend(form, around.Assessment, around.By, around.Today));
        Write<RepeatRateForm>(routes, "repeat-rates", "ReportRepeatRate", "Report a rate of repeat victimisation", (form, around) => ReportRepeatRate.Decide(form, around.Assessment, around.Agencies, around.By, around.Today));
        Write<PublicationForm>(routes, "publication", "PublishAssessment", "Publish it; from then on it stays as it is", (_, around) => WriteAssessment.Publish(around.Assessment, around.District, around.By, around.Today));
        routes.MapGet("/assessments/{year}", Read)
            .RequireAuthorization(Permission.MeasuresRead)
            .WithName("GetAssessment").WithTags(Tag).WithSummary("Read the assessment's table with its caveats, priorities and repeat rates")
            .Produces<AssessmentShown>().ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        routes.MapGet("/assessments/{year}/table.csv", Csv)
            .RequireAuthorization(Permission.MeasuresRead)
            .WithName("GetAssessmentTable").WithTags(Tag).WithSummary("The table as CSV; no cell of it runs as a formula")
            .Produces<string>(200, CsvBody.MediaType).ProducesProblem(400).ProducesProblem(404).ProducesProblem(503);
        DraftPlanRoutes.Map(routes);
    }

    /// <summary>What every POST of an assessment may answer.</summary>
    public static RouteHandlerBuilder Answers(this RouteHandlerBuilder route) => route
        .Produces<ActedOn>(StatusCodes.Status201Created)
        .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    public static string? AddressOf(PlanYear year) => $"assessments/{year}";

    private static void Write<TForm>(IEndpointRouteBuilder routes, string path, string name, string summary, Func<TForm, Around, Decision> decide)
        where TForm : notnull => routes
        .MapPost($"/assessments/{{year}}/{path}", (string year, HttpContext http, AssessmentDesk assessments, AgencyDirectory directory, MasterKey master, CancellationToken ct) =>
            MatterDoor.Open<TForm>(
                http,
                master,
                async (reader, form, request) =>
                {
                    if (PlanYear.Parse(year) is not { } planYear)
                    {
                        return null;
                    }

                    var agencies = (await directory.Of(reader.Viewer.Partnership, ct)).Keys.ToHashSet();
                    var district = assessments.DistrictOf(reader.Viewer);
                    return await assessments.Write(
                        reader.Viewer, planYear, request, (assessment, today) => decide(form, new(assessment, agencies, district, reader.Viewer, today)), ct);
                },
                _ => PlanYear.Parse(year) is { } shown ? AddressOf(shown) : null,
                (_, answer) => ActedOn.Of(answer),
                ct))
        .RequireAuthorization(Permission.AssessmentsWrite)
        .WithName(name).WithTags(Tag).WithSummary(summary)
        .Accepts<TForm>("application/json")
        .Answers();

    private static Task<IResult> Import(string year, HttpContext http, AssessmentDesk assessments, MasterKey master, CancellationToken ct) =>
        Table(year, http, master, (planYear, csv, request) => assessments.Import(http.Viewer(), planYear, csv, request, ct), ct);

    private static Task<IResult> Restate(string year, HttpContext http, AssessmentDesk assessments, MasterKey master, CancellationToken ct) =>
        Table(year, http, master, (planYear, csv, request) => assessments.Restate(http.Viewer(), planYear, csv, request, ct), ct);

    private static async Task<IResult> Table(string year, HttpContext http, MasterKey master, Func<PlanYear, string, RequestIdentity, Task<ActionAnswer>> take, CancellationToken ct)
    {
        var (csv, request, problem) = await CsvBody.Read(http, master, ct);
        if (csv is null)
        {
            return problem!;
        }

        if (PlanYear.Parse(year) is not { } planYear)
        {
            return Problems.Unknown();
        }

        var answer = await take(planYear, csv, request!);
        return answer.Refusal is { } refusal ? MatterDoor.Refused(refusal) : MatterDoor.Opened(http, answer, AddressOf(planYear));
    }

    private static Task<IResult> Read(string year, string? edition, HttpContext http, AssessmentDesk assessments, CancellationToken ct) =>
        Shown(year, edition, http, assessments, shown => TypedResults.Ok(shown), ct);

    private static Task<IResult> Csv(string year, string? edition, HttpContext http, AssessmentDesk assessments, CancellationToken ct) =>
        Shown(year, edition, http, assessments, shown => TypedResults.Text(shown.Csv, CsvBody.MediaType), ct);

    private static async Task<IResult> Shown(string year, string? edition, HttpContext http, AssessmentDesk assessments, Func<AssessmentShown, IResult> show, CancellationToken ct) =>
        edition is not (null or "first") ? Problems.Of(400, "query-malformed", "Send edition=first for it as it was first published, or leave it out.")
        : PlanYear.Parse(year) is { } planYear && await assessments.Read(http.Viewer(), planYear, ct, edition == "first") is { } shown ? show(shown)
        : Problems.Unknown();

    /// <summary>What a decision about an assessment may ask beside the form.</summary>
    private sealed record Around(StrategicAssessment Assessment, IReadOnlySet<string> Agencies, string District, Viewer By, DateOnly Today);
}
