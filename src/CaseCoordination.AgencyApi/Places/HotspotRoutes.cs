using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Kernel;
using CaseCoordination.Places;
using CaseCoordination.Places.Hotspots;
using CaseCoordination.Places.Imports;
using CaseCoordination.Places.Locations;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Privacy.Matters;
using CaseCoordination.Privacy.Requests;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Places;

/// <summary>What a file came to.</summary>
public sealed record ImportShown(Guid Id, string Source, int Rows, int Added, int KnownBefore);

/// <summary>Where reports gather, and the files that bring in what others hold.</summary>
internal static class HotspotRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/places/hotspots", async (HttpContext http, HotspotReads reads, CancellationToken ct) => TypedResults.Ok(await reads.Read(http.Viewer(), ct)))
            .Reads<HotspotsShown>("ListHotspots", "List where reports gather, by the rules in force, and what was taken up");
        routes.MapPost("/places/hotspots", Identify).Opens<HotspotForm>("IdentifyHotspot", "Take up a hotspot that is listed; from then on it counts as identified");
        Import(routes, "streetsafe", "ImportStreetSafe", "Import StreetSafe's reports", (imports, by, csv, request, ct) => imports.StreetSafe(by, csv, request, ct));
        Import(routes, "crash-data", "ImportCrashData", "Import collisions in which somebody was killed or seriously injured", (imports, by, csv, request, ct) => imports.Crashes(by, csv, request, ct));
    }

    private static Task<IResult> Identify(HttpContext http, HotspotReads reads, PlaceDesk desk, PlaceAreas areas, MasterKey master, CancellationToken ct) =>
        MatterDoor.Open<HotspotForm>(
            http,
            master,
            async (reader, form, request) =>
            {
                var faults = new List<Fault>();
                var location = LocationRules.Read(form.Location, areas.Of(reader.Viewer.Partnership), "/location", faults);
                if (form.Theme is not { } theme || !HotspotRules.Themes.Contains(theme))
                {
                    faults.Add(new("/theme", "unknown-theme", $"Send one of: {string.Join(", ", HotspotRules.Themes)}."));
                }

                if (faults.Count > 0 || location is null)
                {
                    return new ActionAnswer(Guid.Empty, 0, false, PlaceRefusals.NotAcceptable(faults));
                }

                return IdentifyHotspot.At(await reads.Find(reader.Viewer, form.Theme!, ct), location) is { } hotspot
                    ? await desk.Start<IdentifiedHotspot>(
                        reader.Viewer, IdentifiedHotspot.IdFor(hotspot, reads.Today), request, starting => IdentifyHotspot.Decide(hotspot, starting), ct)
                    : new ActionAnswer(Guid.Empty, 0, false, PlaceRefusals.NoHotspot);
            },
            _ => null,
            (_, answer) => ActedOn.Of(answer),
            ct);

    private static void Import(
        IEndpointRouteBuilder routes, string path, string name, string summary, Func<PlaceImports, Viewer, string, RequestIdentity, CancellationToken, Task<ImportAnswer>> import) => routes
        .MapPost($"/places/{path}", async (HttpContext http, PlaceImports imports, MasterKey master, CancellationToken ct) =>
        {
            var (csv, request, problem) = await CsvBody.Read(http, master, ct);
            if (csv is null)
            {
                return problem!;
            }

            var answer = await import(imports, http.Viewer(), csv, request!, ct);
            if (answer.Refusal is { } refusal)
            {
                return Problems.Of(refusal == MatterRefusals.MovedOn ? 412 : 422, refusal);
            }

            if (answer.Replayed)
            {
                http.Response.Headers["Idempotent-Replayed"] = "true";
            }

            var done = answer.Import!;
            return TypedResults.Json(new ImportShown(done.Id, done.Source, done.Rows, done.Added, done.KnownBefore), statusCode: StatusCodes.Status201Created);
        })
        .RequireAuthorization(Permission.PlacesWrite)
        .WithName(name).WithTags(PlaceDoor.Tag).WithSummary(summary)
        .WithDescription("The whole file or nothing of it: a row at fault is named by line and column. Rows known before are passed over.")
        .Accepts<string>(CsvBody.MediaType)
        .Produces<ImportShown>(StatusCodes.Status201Created)
        .ProducesProblem(400).ProducesProblem(404).ProducesProblem(412).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422).ProducesProblem(503);
}
