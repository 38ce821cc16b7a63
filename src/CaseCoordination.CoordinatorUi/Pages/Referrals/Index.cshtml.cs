using CaseCoordination.Agencies.Directory;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Tray;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages.Referrals;

/// <summary>The referrals this viewer may see, newest first.</summary>
[PageFor(Permission.ReferralsRead)]
public sealed class IndexModel(ReferralTrays trays, AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    /// <summary>Where the page before this one ended.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    public TrayPage Tray { get; private set; } = null!;

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task OnGet(CancellationToken cancellation)
    {
        var viewer = currentViewer();
        Agencies = new(await directory.Of(viewer.Partnership, cancellation));
        Tray = await trays.Read(viewer, new TrayFilter(After: After), cancellation);
    }
}
