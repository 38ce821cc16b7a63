using CaseCoordination.Agencies.Directory;
using CaseCoordination.AgencyApi.Door;
using CaseCoordination.Places;
using CaseCoordination.Places.Assets;
using CaseCoordination.Places.Audits;
using CaseCoordination.Places.Events;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Venues;
using CaseCoordination.Privacy.Sealing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CaseCoordination.AgencyApi.Places;

/// <summary>Things in places: wands, packs and cameras; what cameras saw; audits; venues.</summary>
internal static class ThingRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.Starts<Asset, AssetForm>("/places/assets", "AcquireAsset", "Record things bought or made", (form, _, starting) => MoveAsset.Acquire(form, starting));
        routes.MapGet("/places/assets", Assets).Reads<IReadOnlyList<Asset>>("ListAssets", "List things, and where they stand");
        routes.MapGet("/places/assets/{id:guid}", async (Guid id, HttpContext http, PlaceLists lists, CancellationToken ct) => PlaceDoor.Shown(http, await lists.Asset(http.Viewer(), id, ct)))
            .Reads<Asset>("GetAsset", "Read one lot of things");
        routes.Steps<Asset, AssetStepForm>(
            "/places/assets/{id:guid}/steps", "MoveAsset", "Record that some were placed, used, given away or taken back", (form, around, acting) => MoveAsset.Decide(form, around.Area, acting));
        routes.Starts<CctvIncident, CctvIncidentForm>(
            "/places/cctv-incidents", "LogCctvIncident", "Log what the control room watched, by its numbers", (form, around, starting) => LogCctvIncident.Decide(form, around.Area, starting));

        routes.Starts<PlaceAudit, AuditForm>(
            "/places/audits", "CompleteAudit", "Record an environmental visual audit with its recommendations", (form, around, starting) => RecordAudit.Complete(form, around.Area, around.Agencies, starting));
        routes.MapGet("/places/audits", async (HttpContext http, PlaceLists lists, CancellationToken ct) => TypedResults.Ok(await lists.Audits(http.Viewer(), ct)))
            .Reads<IReadOnlyList<PlaceAudit>>("ListAudits", "List audits and what became of their recommendations");
        routes.MapGet("/places/audits/{id:guid}", async (Guid id, HttpContext http, PlaceLists lists, CancellationToken ct) => PlaceDoor.Shown(http, await lists.Audit(http.Viewer(), id, ct)))
            .Reads<PlaceAudit>("GetAudit", "Read one audit");
        routes.Steps<PlaceAudit, RecommendationStepForm>("/places/audits/{id:guid}/recommendations", "MoveRecommendation", "Record what became of a recommendation", (form, _, acting) => RecordAudit.Move(form, acting));
        routes.Steps<PlaceAudit, AuditSharingForm>("/places/audits/{id:guid}/sharing", "ShareAudit", "Record whom the report was sent to", (form, around, acting) => RecordAudit.Share(form, around.Agencies, acting));

        routes.MapGet("/places/venues", async (HttpContext http, PlaceLists lists, CancellationToken ct) => TypedResults.Ok(await lists.Venues(http.Viewer(), ct)))
            .Reads<IReadOnlyList<Venue>>("ListVenues", "List licensed venues, and what was recorded of them");
        Venue(routes, "cctv-assessments", "AssessVenueCctv", "Record that a venue's CCTV was assessed", VenueEntry.CctvAssessed);
        Venue(routes, "licensing-visits", "VisitVenue", "Record a licensing visit", VenueEntry.LicensingVisit);
        Venue(routes, "disorder-reports", "ReportVenueDisorder", "Record a report of disorder", VenueEntry.DisorderReport);
        Venue(routes, "ask-for-angela", "AdoptAskForAngela", "Record that a venue takes part in Ask for Angela", VenueEntry.AngelaAdopted);
        Venue(routes, "ask-for-angela/withdrawal", "WithdrawAskForAngela", "Record that it no longer does", VenueEntry.AngelaWithdrawn);
    }

    private static void Venue(IEndpointRouteBuilder routes, string path, string name, string summary, VenueEntry entry) => routes
        .MapPost($"/places/venues/{{licence}}/{path}", (string licence, HttpContext http, PlaceDesk desk, PlaceAreas areas, AgencyDirectory directory, MasterKey master, CancellationToken ct) =>
            MatterDoor.Open<VenueEntryForm>(
                http,
                master,
                async (reader, form, request) =>
                {
                    if (!EnterVenue.IsLicence(licence))
                    {
                        return null;
                    }

                    var around = await PlaceDoor.Around(reader.Viewer, areas, directory, ct);
                    return await desk.Add<Venue>(
                        reader.Viewer,
                        CaseCoordination.Places.Venues.Venue.IdFor(licence),
                        request,
                        (venue, today) => EnterVenue.Decide(entry, licence, form, around.Agencies, reader.Viewer, venue, today),
                        ct);
                },
                _ => null,
                (_, answer) => ActedOn.Of(answer),
                ct))
        .Opens<VenueEntryForm>(name, summary);

    private static async Task<IResult> Assets(HttpContext http, PlaceLists lists, CancellationToken ct, string? kind = null) =>
        kind is not null && AssetKinds.Find(kind) is null
            ? Problems.Of(400, "query-malformed", $"kind is one of: {string.Join(", ", AssetKinds.All.Select(k => k.Code))}.")
            : TypedResults.Ok(await lists.Assets(http.Viewer(), kind, ct));
}
