using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.Places.Hotspots;
using CaseCoordination.Places.Locations;
using CaseCoordination.Places.Reports;
using CaseCoordination.Privacy.Access;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Places;

/// <summary>Where reports gather, as a picture and as a table, and the reports themselves.</summary>
[PageFor(Permission.PlacesRead)]
public sealed class IndexModel(PlaceReportReads reads, HotspotReads hotspots, PlaceAreas areas, CurrentViewer currentViewer) : PageModel
{
    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    public PlaceReportPage List { get; private set; } = null!;

    public HotspotsShown Gathered { get; private set; } = null!;

    /// <summary>Of every theme, in the order their marks on the map are numbered.</summary>
    public IReadOnlyList<Hotspot> Hotspots { get; private set; } = [];

    /// <summary>Null where nobody has said what the partnership's area is.</summary>
    public PlaceMap? Map { get; private set; }

    public string NameOf(string place) => Map?.Area.Places.FirstOrDefault(known => known.Code == place)?.Name ?? "Somewhere else";

    public async Task OnGet(CancellationToken cancellation)
    {
        var viewer = currentViewer();
        Kind = PlaceKinds.Find(Kind)?.Code;
        Status = PlaceReportReads.Statuses.FirstOrDefault(status => status == Status);
        List = await reads.Read(viewer, Kind, Status, After, cancellation);
        Gathered = await hotspots.Read(viewer, cancellation);
        Hotspots = [.. Gathered.Found.SelectMany(found => found.Hotspots)];
        Map = areas.Of(viewer.Partnership) is { } area ? PlaceMap.Of(area, List.Reports, Hotspots) : null;
    }
}
