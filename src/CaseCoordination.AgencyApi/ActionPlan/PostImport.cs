using System.Text;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Plan;
using CaseCoordination.Plan.Events;
using CaseCoordination.Plan.Import;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.ActionPlan;

/// <summary>What became of a file, row by row.</summary>
public sealed record ImportTaken(Guid Id, string Take, int Recorded, int Known, int Refused, IReadOnlyList<ImportedRow> Rows, Receipt Receipt);

internal static class PostImport
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/plans/{year}/activities/import", Handle)
        .RequireAuthorization(Permission.PlanWrite)
        .WithName("ImportActivities")
        .WithTags("Plan")
        .WithSummary("Record many activities from a CSV file")
        .WithDescription(
            "Columns: action, kind, occurredOn, agencyReference, area, places (separated by ;) and the fields of the kinds used. take=all (the default) records all rows or none; take=good records "
            + "those that are good and tells what is wrong with the others. A row sent again under its reference is recorded once.")
        .Accepts<string>("text/csv")
        .Produces<ImportTaken>(StatusCodes.Status201Created)
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);

    private static async Task<IResult> Handle(string year, string? take, HttpContext http, ActivityImports imports, MasterKey master, CancellationToken ct)
    {
        if (PlanYear.Parse(year) is not { } planYear)
        {
            return Problems.Unknown();
        }

        if (take is not (null or "all" or "good"))
        {
            return Problems.Of(400, "query-malformed", "Send take=all or take=good.");
        }

        if (http.Request.ContentType?.Split(';')[0].Trim() is not "text/csv" || http.Request.Headers.ContentEncoding.Count > 0)
        {
            return Problems.Of(415, "not-csv", "Send the file as text/csv in UTF-8, without compression.");
        }

        var (body, problem) = await RequestKey.ReadBytes(http, master, ct);
        if (body is null)
        {
            return problem!;
        }

        string text;
        try
        {
            text = Strict.GetString(body.Bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return Problems.Of(400, "body-malformed", "The file is not UTF-8: save it as CSV UTF-8.");
        }

        return Answer(http, planYear, await imports.Import(http.Viewer(), planYear, text, allOrNone: take != "good", body.Request, ct));
    }

    private static IResult Answer(HttpContext http, PlanYear year, ImportAnswer answer)
    {
        if (answer.Refusal is { } refusal)
        {
            return Problems.Of(422, refusal);
        }

        var import = answer.Import!;
        if (answer.Receipt is not { } receipt)
        {
            return Problems.Of(422, PlanRefusals.RowsFaulty([.. import.Rows.SelectMany(r => r.Faults.Select(f => new Fault($"/{r.Row}/{f.Column}", f.Code, f.Mend)))]));
        }

        if (receipt.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        return TypedResults.Created(
            $"/api/v1/{http.Viewer().Partnership}/plans/{year}",
            new ImportTaken(
                import.ImportId, import.Take, Of(import, "recorded"), Of(import, "known"), Of(import, "refused"), import.Rows, new(receipt.Position, receipt.RecordedAt, null)));
    }

    private static int Of(ActivitiesImported import, string outcome) => import.Rows.Count(r => r.Outcome == outcome);
}
