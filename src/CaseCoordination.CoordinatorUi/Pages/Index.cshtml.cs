using CaseCoordination.Agencies.Directory;
using CaseCoordination.Cases.Worklist;
using CaseCoordination.CoordinatorUi.SignIn;
using CaseCoordination.CoordinatorUi.Wording;
using CaseCoordination.Privacy.Access;
using CaseCoordination.Referrals.Services;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseCoordination.CoordinatorUi.Pages;

/// <summary>The front door: the work list of whoever has one; others are led to the first part their work needs, or to their account.</summary>
[Authorize]
public sealed class IndexModel(Worklists worklists, ServicesRun services, AgencyDirectory directory, CurrentViewer currentViewer) : PageModel
{
    public const string Here = "/Index";

    /// <summary>Of each kind so many are shown at first: what presses most is in front.</summary>
    public const int ShownOfAKind = 10;

    /// <summary>The one kind they asked to see whole.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public Worklist Work { get; private set; } = null!;

    public string Agency { get; private set; } = "";

    public AgencyNames Agencies { get; private set; } = null!;

    public async Task<IActionResult> OnGet(CancellationToken cancellation)
    {
        var viewer = currentViewer();
        var first = Section.OpenTo(viewer, await services.By(viewer, cancellation)).FirstOrDefault()?.Page ?? "/Account/Index";
        if (first != Here)
        {
            return RedirectToPage(first);
        }

        Agency = viewer.Agency;
        Agencies = new(await directory.Of(viewer.Partnership, cancellation));
        Work = await worklists.Read(viewer, cancellation);
        return Page();
    }
}
