using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Services;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>The referrals this viewer may see, newest first.</summary>
[PageFor(Permission.ReferralsRead)]
public sealed class IndexModel(ReferralTrays trays, ServiceCatalogue catalogue, AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    /// <summary>One of <see cref="LoopStatus"/>; any where none is given.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    /// <summary>Every kind of referral there ever was.</summary>
    public IReadOnlyList<string> Kinds { get; private set; } = [];

    public bool IsNarrowed => Status is not null || Kind is not null;

    public TrayPage Tray { get; private set; } = null!;

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        var viewer = currentViewer();
        Agencies = new(await directory.Of(viewer.Partnership, cancellation));
        Kinds = [.. (await catalogue.Of(viewer.Partnership, cancellation)).Select(service => service.Code)];
        Tray = await trays.Read(viewer, new TrayFilter(Status, Kind, After), cancellation);
    }
}
